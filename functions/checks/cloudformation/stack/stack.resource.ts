import { defineResource } from '../../../core/resource.ts';
import type { Stack } from '../shapes.generated.ts';

/** A stack that is not deleted, nested ones and those of stack sets included. */
export const stack = defineResource<Stack>({
  service: 'cloudformation',
  type: 'AWS::CloudFormation::Stack',
  scope: 'regional',

  list: {
    operation: 'DescribeStacks',
    action: 'cloudformation:DescribeStacks',
    // Asked about all stacks, CloudFormation wants both:
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
    also: ['cloudformation:ListStacks'],
    items: 'Stacks',
  },

  identify: ({ StackId, StackName }, { region }) => ({ id: StackId, name: StackName, region }),

  facts: {},
});
