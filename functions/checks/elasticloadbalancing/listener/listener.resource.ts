import { defineResource } from '../../../core/resource.ts';
import { loadBalancer } from '../load-balancer/load-balancer.resource.ts';
import type { Listener, LoadBalancer, SslPolicy } from '../shapes.generated.ts';
import { sslPolicy } from '../ssl-policy/ssl-policy.resource.ts';

export interface ListenerRelated {
  sslPolicy: SslPolicy;
}

// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const listener = defineResource<Listener, {}, ListenerRelated>({
  service: 'elasticloadbalancing',
  type: 'AWS::ElasticLoadBalancingV2::Listener',
  scope: 'regional',

  parent: loadBalancer,
  list: {
    operation: 'DescribeListeners',
    action: 'elasticloadbalancing:DescribeListeners',
    input: ({ LoadBalancerArn }: LoadBalancer) => ({ LoadBalancerArn, PageSize: 400 }),
    items: 'Listeners',
  },

  // A listener has no name: that of its load balancer stands in the ARN, app/web/50dc6c495c0c9188.
  identify: ({ ListenerArn, Port }, { region }) => ({
    id: ListenerArn,
    name: ListenerArn && `${ListenerArn.split('/')[2]}:${Port ?? 'all'}`,
    region,
  }),

  facts: {},

  related: {
    sslPolicy: {
      resource: sslPolicy,
      keys: ({ SslPolicy }) => [SslPolicy],
      otherKeys: ({ Name }: SslPolicy) => [Name],
    },
  },
});
