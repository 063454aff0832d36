import { defineResource } from '../../../core/resource.ts';
import type { GetAccountPasswordPolicyResponse } from '../shapes.generated.ts';

/** `undefined`: the account has none of its own, and IAM's default holds. */
export const accountPasswordPolicy = defineResource<GetAccountPasswordPolicyResponse | undefined>({
  service: 'iam',
  type: 'AWS::IAM::AccountPasswordPolicy',
  scope: 'global',

  get: {
    operation: 'GetAccountPasswordPolicy',
    action: 'iam:GetAccountPasswordPolicy',
    absentOn: {
      NoSuchEntity:
        'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html',
    },
  },

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {},
});
