import { defineResource } from '../../../core/resource.ts';
import type { ComputeEnvironmentDetail } from '../shapes.generated.ts';

export const computeEnvironment = defineResource<ComputeEnvironmentDetail>({
  service: 'batch',
  type: 'AWS::Batch::ComputeEnvironment',
  scope: 'regional',

  list: {
    operation: 'DescribeComputeEnvironments',
    action: 'batch:DescribeComputeEnvironments',
    input: { maxResults: 100 },
    items: 'computeEnvironments',
  },

  identify: ({ computeEnvironmentArn, computeEnvironmentName }, { region }) => ({
    id: computeEnvironmentArn,
    name: computeEnvironmentName,
    region,
  }),

  facts: {},
});
