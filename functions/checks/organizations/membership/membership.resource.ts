import { defineResource } from '../../../core/resource.ts';
import type { DescribeOrganizationResponse } from '../shapes.generated.ts';

/** The organisation that the account is in, `undefined` where it is in none. */
export const membership = defineResource<DescribeOrganizationResponse | undefined>({
  service: 'organizations',
  type: 'AWS::Organizations::Membership',
  scope: 'global',

  get: {
    operation: 'DescribeOrganization',
    action: 'organizations:DescribeOrganization',
    notEnabledOn: {
      AWSOrganizationsNotInUseException:
        'https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html',
    },
  },

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {},
});
