import { defineResource } from '../../../core/resource.ts';
import type { DescribeOrganizationResponse } from '../shapes.generated.ts';

/** The organisation, in its management account: nobody else can change it. */
export const organization = defineResource<DescribeOrganizationResponse>({
  service: 'organizations',
  type: 'AWS::Organizations::Organization',
  scope: 'global',
  only: 'management-account',

  get: { operation: 'DescribeOrganization', action: 'organizations:DescribeOrganization' },

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {},
});
