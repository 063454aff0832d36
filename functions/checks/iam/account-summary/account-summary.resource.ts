import { defineResource } from '../../../core/resource.ts';
import { attachedAwsPolicy } from '../attached-aws-policy/attached-aws-policy.resource.ts';
import type { GetAccountSummaryResponse, Policy, VirtualMFADevice } from '../shapes.generated.ts';
import { virtualMfaDevice } from '../virtual-mfa-device/virtual-mfa-device.resource.ts';

export interface AccountSummaryRelated {
  attachedAwsPolicies: Policy;
  virtualMfaDevices: VirtualMFADevice;
}

const ofAccount = () => ['account'];

/** The account as a whole, as IAM sees it: its root user and what is attached in it. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const accountSummary = defineResource<GetAccountSummaryResponse, {}, AccountSummaryRelated>({
  service: 'iam',
  type: 'AWS::IAM::Account',
  scope: 'global',

  get: { operation: 'GetAccountSummary', action: 'iam:GetAccountSummary' },

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {},

  related: {
    attachedAwsPolicies: { resource: attachedAwsPolicy, keys: ofAccount, otherKeys: ofAccount },
    virtualMfaDevices: { resource: virtualMfaDevice, keys: ofAccount, otherKeys: ofAccount },
  },
});
