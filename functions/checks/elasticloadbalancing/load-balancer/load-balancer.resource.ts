import { defineResource } from '../../../core/resource.ts';
import type { DescribeLoadBalancerAttributesOutput, LoadBalancer } from '../shapes.generated.ts';

interface LoadBalancerFacts {
  DescribeLoadBalancerAttributes: DescribeLoadBalancerAttributesOutput;
}

/** Application, network and gateway load balancers; not the classic ones. */
export const loadBalancer = defineResource<LoadBalancer, LoadBalancerFacts>({
  service: 'elasticloadbalancing',
  type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  scope: 'regional',

  list: {
    operation: 'DescribeLoadBalancers',
    action: 'elasticloadbalancing:DescribeLoadBalancers',
    input: { PageSize: 400 },
    items: 'LoadBalancers',
  },

  identify: ({ LoadBalancerArn, LoadBalancerName }, { region }) => ({
    id: LoadBalancerArn,
    name: LoadBalancerName,
    region,
  }),

  goneOn: {
    LoadBalancerNotFound:
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancerAttributes.html',
  },

  facts: {
    DescribeLoadBalancerAttributes: {
      action: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
      input: ({ LoadBalancerArn }) => ({ LoadBalancerArn }),
    },
  },
});
