import { defineResource } from '../../../core/resource.ts';
import type { ScalingPolicy } from '../shapes.generated.ts';

/** What scales the reads or the writes of a table, or of one of its indexes. */
export const tablePolicy = defineResource<ScalingPolicy>({
  service: 'application-autoscaling',
  type: 'AWS::ApplicationAutoScaling::ScalingPolicy',
  scope: 'regional',

  list: {
    operation: 'DescribeScalingPolicies',
    action: 'application-autoscaling:DescribeScalingPolicies',
    input: { ServiceNamespace: 'dynamodb', MaxResults: 10 },
    items: 'ScalingPolicies',
  },

  identify: ({ PolicyARN, PolicyName }, { region }) => ({
    id: PolicyARN,
    name: PolicyName,
    region,
  }),

  facts: {},
});
