import { defineResource } from '../../../core/resource.ts';
import type {
  DescribeTargetGroupAttributesOutput,
  DescribeTargetHealthOutput,
  TargetGroup,
} from '../shapes.generated.ts';

export interface TargetGroupFacts {
  DescribeTargetHealth: DescribeTargetHealthOutput;
  DescribeTargetGroupAttributes: DescribeTargetGroupAttributesOutput;
}

export const targetGroup = defineResource<TargetGroup, TargetGroupFacts>({
  service: 'elasticloadbalancing',
  type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  scope: 'regional',

  list: {
    operation: 'DescribeTargetGroups',
    action: 'elasticloadbalancing:DescribeTargetGroups',
    input: { PageSize: 400 },
    items: 'TargetGroups',
  },

  identify: ({ TargetGroupArn, TargetGroupName }, { region }) => ({
    id: TargetGroupArn,
    name: TargetGroupName,
    region,
  }),

  goneOn: {
    TargetGroupNotFound:
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetHealth.html',
  },

  facts: {
    DescribeTargetHealth: {
      action: 'elasticloadbalancing:DescribeTargetHealth',
      input: ({ TargetGroupArn }) => ({ TargetGroupArn }),
    },
    DescribeTargetGroupAttributes: {
      action: 'elasticloadbalancing:DescribeTargetGroupAttributes',
      input: ({ TargetGroupArn }) => ({ TargetGroupArn }),
    },
  },
});
