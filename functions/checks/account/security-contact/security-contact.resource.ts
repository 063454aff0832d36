import { defineResource } from '../../../core/resource.ts';
import type { GetAlternateContactResponse } from '../shapes.generated.ts';

/**
 * Whom AWS tells about security, besides the owner of the account; `undefined` for nobody. Accounts in
 * GovCloud have theirs in the account that they belong to:
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html
 */
export const securityContact = defineResource<GetAlternateContactResponse | undefined>({
  service: 'account',
  type: 'AWS::Account::AlternateContact',
  scope: 'global',
  askedIn: { aws: 'us-east-1', 'aws-cn': 'cn-northwest-1' },

  get: {
    operation: 'GetAlternateContact',
    action: 'account:GetAlternateContact',
    input: { AlternateContactType: 'SECURITY' },
    absentOn: {
      ResourceNotFoundException:
        'https://docs.aws.amazon.com/accounts/latest/reference/API_GetAlternateContact.html',
    },
  },

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {},
});
