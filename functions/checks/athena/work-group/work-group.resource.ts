import { defineResource } from '../../../core/resource.ts';
import type {
  GetWorkGroupOutput,
  ListQueryExecutionsOutput,
  WorkGroupSummary,
} from '../shapes.generated.ts';

export interface WorkGroupFacts {
  GetWorkGroup: GetWorkGroupOutput;
  ListQueryExecutions: ListQueryExecutionsOutput;
}

export const workGroup = defineResource<WorkGroupSummary, WorkGroupFacts>({
  service: 'athena',
  type: 'AWS::Athena::WorkGroup',
  scope: 'regional',

  list: {
    operation: 'ListWorkGroups',
    action: 'athena:ListWorkGroups',
    input: { MaxResults: 50 },
    items: 'WorkGroups',
  },

  identify: ({ Name }, { partition, region, accountId }) => ({
    id: `arn:${partition}:athena:${region}:${accountId}:workgroup/${Name}`,
    name: Name,
    region,
  }),

  facts: {
    GetWorkGroup: {
      action: 'athena:GetWorkGroup',
      input: ({ Name }) => ({ WorkGroup: Name }),
    },
    ListQueryExecutions: {
      action: 'athena:ListQueryExecutions',
      input: ({ Name }) => ({ WorkGroup: Name, MaxResults: 50 }),
      pages: 'QueryExecutionIds',
      // One tells that there are any.
      enough: (ids) => ids.length > 0,
    },
  },
});
