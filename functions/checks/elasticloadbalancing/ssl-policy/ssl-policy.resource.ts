import { defineResource } from '../../../core/resource.ts';
import type { SslPolicy } from '../shapes.generated.ts';

/** What AWS offers for TLS listeners in a region. */
export const sslPolicy = defineResource<SslPolicy>({
  service: 'elasticloadbalancing',
  type: 'AWS::ElasticLoadBalancingV2::SslPolicy',
  scope: 'regional',

  list: {
    operation: 'DescribeSSLPolicies',
    action: 'elasticloadbalancing:DescribeSSLPolicies',
    input: { PageSize: 400 },
    items: 'SslPolicies',
  },

  identify: ({ Name }, { region }) => ({ id: Name, name: Name, region }),

  facts: {},
});
