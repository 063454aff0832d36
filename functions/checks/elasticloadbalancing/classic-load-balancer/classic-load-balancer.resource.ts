import { defineResource } from '../../../core/resource.ts';
import type {
  DescribeAccessPointsOutput,
  DescribeEndPointStateOutput,
  DescribeLoadBalancerAttributesOutput,
  DescribeLoadBalancerPoliciesOutput,
  LoadBalancerDescription,
} from '../elb.shapes.generated.ts';

export interface ClassicLoadBalancerFacts {
  DescribeLoadBalancerAttributes: DescribeLoadBalancerAttributesOutput;
  DescribeInstanceHealth: DescribeEndPointStateOutput;
  DescribeLoadBalancerPolicies: DescribeLoadBalancerPoliciesOutput;
}

/** Load balancers of the first generation, which have an API of their own. */
export const classicLoadBalancer = defineResource<
  LoadBalancerDescription,
  ClassicLoadBalancerFacts
>({
  service: 'elasticloadbalancing',
  type: 'AWS::ElasticLoadBalancing::LoadBalancer',
  scope: 'regional',

  list: {
    api: 'elb',
    operation: 'DescribeLoadBalancers',
    action: 'elasticloadbalancing:DescribeLoadBalancers',
    input: { PageSize: 400 },
    items: ({ LoadBalancerDescriptions }: DescribeAccessPointsOutput) => LoadBalancerDescriptions,
  },

  // AWS tells names alone:
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancing.html
  identify: ({ LoadBalancerName: name }, { partition, region, accountId }) => ({
    id: name && `arn:${partition}:elasticloadbalancing:${region}:${accountId}:loadbalancer/${name}`,
    name,
    region,
  }),

  goneOn: {
    LoadBalancerNotFound:
      'https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_DescribeLoadBalancerAttributes.html',
  },

  facts: {
    DescribeLoadBalancerAttributes: {
      api: 'elb',
      action: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
      input: ({ LoadBalancerName }) => ({ LoadBalancerName }),
    },
    DescribeLoadBalancerPolicies: {
      api: 'elb',
      action: 'elasticloadbalancing:DescribeLoadBalancerPolicies',
      input: ({ LoadBalancerName }) => ({ LoadBalancerName }),
    },
    DescribeInstanceHealth: {
      api: 'elb',
      action: 'elasticloadbalancing:DescribeInstanceHealth',
      input: ({ LoadBalancerName }) => ({ LoadBalancerName }),
    },
  },
});
