import { defineResource } from '../../../core/resource.ts';
import type { DescribeSeverityLevelsResponse } from '../shapes.generated.ts';

const page =
  'https://docs.aws.amazon.com/awssupport/latest/APIReference/API_DescribeSeverityLevels.html';

/** What support the account has, `undefined` where its plan has no API. */
export const account = defineResource<DescribeSeverityLevelsResponse | undefined>({
  service: 'support',
  type: 'AWS::Support::Account',
  scope: 'global',
  askedIn: { aws: 'us-east-1', 'aws-cn': 'cn-north-1', 'aws-us-gov': 'us-gov-west-1' },

  get: {
    operation: 'DescribeSeverityLevels',
    action: 'support:DescribeSeverityLevels',
    input: { language: 'en' },
    notEnabledOn: { SubscriptionRequiredException: page },
  },

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  // There is nothing of Trusted Advisor to list.
  goneOn: { SubscriptionRequiredException: page },

  facts: {},
});
