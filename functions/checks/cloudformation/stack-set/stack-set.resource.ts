import { defineResource } from '../../../core/resource.ts';
import type { ListStackInstancesOutput, StackSetSummary } from '../shapes.generated.ts';

export interface StackSetFacts {
  ListStackInstances: ListStackInstancesOutput;
}

/**
 * A stack set that this account administers: those of its own permissions, and in the management account
 * those of the organisation. What it administers as a delegate is told there.
 */
export const stackSet = defineResource<StackSetSummary, StackSetFacts>({
  service: 'cloudformation',
  type: 'AWS::CloudFormation::StackSet',
  scope: 'regional',

  list: {
    operation: 'ListStackSets',
    action: 'cloudformation:ListStackSets',
    // Deleted ones are listed, too.
    input: { Status: 'ACTIVE', MaxResults: 100 },
    items: 'Summaries',
  },

  identify: ({ StackSetId, StackSetName }, { partition, region, accountId }) => ({
    id:
      StackSetId && `arn:${partition}:cloudformation:${region}:${accountId}:stackset/${StackSetId}`,
    name: StackSetName,
    region,
  }),

  goneOn: {
    StackSetNotFoundException:
      'https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackInstances.html',
  },

  facts: {
    ListStackInstances: {
      action: 'cloudformation:ListStackInstances',
      input: ({ StackSetId }) => ({ StackSetName: StackSetId, MaxResults: 100 }),
      pages: 'Summaries',
    },
  },
});
