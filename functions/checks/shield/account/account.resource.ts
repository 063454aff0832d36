import { defineResource } from '../../../core/resource.ts';
import type {
  DescribeEmergencyContactSettingsResponse,
  GetSubscriptionStateResponse,
  ListProtectionsResponse,
} from '../shapes.generated.ts';

export interface AccountFacts {
  DescribeEmergencyContactSettings: DescribeEmergencyContactSettingsResponse;
  ListProtections: ListProtectionsResponse;
}

/**
 * The account, as far as it subscribes to Shield Advanced. Virginia answers, and no other partition
 * has it: https://docs.aws.amazon.com/general/latest/gr/shield.html
 */
export const account = defineResource<GetSubscriptionStateResponse | undefined, AccountFacts>({
  service: 'shield',
  type: 'AWS::Shield::Subscription',
  scope: 'global',
  askedIn: { aws: 'us-east-1' },

  get: {
    operation: 'GetSubscriptionState',
    action: 'shield:GetSubscriptionState',
  },

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {
    DescribeEmergencyContactSettings: {
      action: 'shield:DescribeEmergencyContactSettings',
      input: () => ({}),
      // Where nobody ever named a contact there may be no list, and no settings either.
      mayBeEmpty:
        'https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_DescribeEmergencyContactSettings.html',
      absentOn: {
        ResourceNotFoundException:
          'https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_DescribeEmergencyContactSettings.html',
      },
    },
    ListProtections: {
      action: 'shield:ListProtections',
      input: () => ({ MaxResults: 10_000 }),
      pages: 'Protections',
    },
  },
});
