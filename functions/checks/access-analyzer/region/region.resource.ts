import { defineResource } from '../../../core/resource.ts';
import type { AnalyzerSummary } from '../accessanalyzer.shapes.generated.ts';
import { analyzer } from '../analyzer/analyzer.resource.ts';

export interface RegionRelated {
  analyzers: AnalyzerSummary;
}

/** A region of the account, as far as IAM Access Analyzer looks at it. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const region = defineResource<undefined, {}, RegionRelated>({
  service: 'access-analyzer',
  type: 'AWS::AccessAnalyzer::Region',
  scope: 'regional',
  anchor: true,

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},

  related: {
    analyzers: { resource: analyzer, keys: () => ['region'], otherKeys: () => ['region'] },
  },
});
