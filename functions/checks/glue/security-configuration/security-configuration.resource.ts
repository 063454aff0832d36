import { defineResource } from '../../../core/resource.ts';
import type { SecurityConfiguration } from '../shapes.generated.ts';

/** How jobs, crawlers and development endpoints encrypt what they write. */
export const securityConfiguration = defineResource<SecurityConfiguration>({
  service: 'glue',
  type: 'AWS::Glue::SecurityConfiguration',
  scope: 'regional',

  list: {
    operation: 'GetSecurityConfigurations',
    action: 'glue:GetSecurityConfigurations',
    input: { MaxResults: 1000 },
    items: 'SecurityConfigurations',
  },

  // AWS gives it no ARN.
  identify: ({ Name }, { region }) => ({ id: Name, name: Name, region }),

  facts: {},
});
