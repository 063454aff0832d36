import { defineResource } from '../../../core/resource.ts';
import type { GetAccountResponse } from '../sesv2.shapes.generated.ts';

/** Sending mail in a region of the account. */
export const account = defineResource<GetAccountResponse>({
  service: 'ses',
  type: 'AWS::SES::Account',
  scope: 'regional',

  get: { operation: 'GetAccount', action: 'ses:GetAccount', api: 'sesv2' },

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},
});
