import {
  DescribeListenersCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeSSLPoliciesCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

const tokens = { input: 'Marker', output: 'NextMarker' } as const;

export const client = bindClient({
  connect: (config) => new ElasticLoadBalancingV2Client(config),
  lists: {
    DescribeListeners: pages(DescribeListenersCommand, tokens),
    DescribeLoadBalancers: pages(DescribeLoadBalancersCommand, tokens),
    DescribeSSLPolicies: pages(DescribeSSLPoliciesCommand, tokens),
    DescribeTargetGroups: pages(DescribeTargetGroupsCommand, tokens),
  },
  calls: {
    DescribeLoadBalancerAttributes: DescribeLoadBalancerAttributesCommand,
    DescribeTargetHealth: DescribeTargetHealthCommand,
  },
});
