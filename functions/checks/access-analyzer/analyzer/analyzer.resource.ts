import { defineResource } from '../../../core/resource.ts';
import type { AnalyzerSummary } from '../accessanalyzer.shapes.generated.ts';

/** An analyzer of the account; one of the organisation is seen where it was made alone. */
export const analyzer = defineResource<AnalyzerSummary>({
  service: 'access-analyzer',
  type: 'AWS::AccessAnalyzer::Analyzer',
  scope: 'regional',

  list: {
    operation: 'ListAnalyzers',
    action: 'access-analyzer:ListAnalyzers',
    api: 'accessanalyzer',
    items: 'analyzers',
  },

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  facts: {},
});
