import { defineResource } from '../../../core/resource.ts';
import type { DomainSummary } from '../shapes.generated.ts';

/**
 * A domain that is registered through Route 53. Virginia answers for all of them, and no other
 * partition has any: https://docs.aws.amazon.com/general/latest/gr/r53.html
 */
export const domain = defineResource<DomainSummary>({
  service: 'route53domains',
  type: 'AWS::Route53Domains::Domain',
  scope: 'global',
  askedIn: { aws: 'us-east-1' },

  list: {
    operation: 'ListDomains',
    action: 'route53domains:ListDomains',
    input: { MaxItems: 100 },
    items: 'Domains',
  },

  identify: ({ DomainName }) => ({ id: DomainName, name: DomainName, region: 'global' }),

  facts: {},
});
