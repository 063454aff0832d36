import { defineResource } from '../../../core/resource.ts';
import type { ReactiveInsightSummary } from '../shapes.generated.ts';

/** What DevOps Guru finds to go wrong now, where it is on. */
export const insight = defineResource<ReactiveInsightSummary>({
  service: 'devops-guru',
  type: 'AWS::DevOpsGuru::Insight',
  scope: 'regional',

  list: {
    operation: 'ListInsights',
    action: 'devops-guru:ListInsights',
    input: { StatusFilter: { Ongoing: { Type: 'REACTIVE' } }, MaxResults: 100 },
    items: 'ReactiveInsights',
  },

  identify: ({ Id, Name }, { region }) => ({ id: Id, name: Name, region }),

  facts: {},
});
