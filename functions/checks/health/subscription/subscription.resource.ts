import { defineResource } from '../../../core/resource.ts';
import type { DescribeEntityAggregatesResponse } from '../shapes.generated.ts';

const page = 'https://docs.aws.amazon.com/health/latest/ug/health-api.html';

/**
 * The API of AWS Health, `undefined` for an account whose support plan does not have it: of such an
 * account nothing is known, which is neither good nor bad.
 */
export const subscription = defineResource<DescribeEntityAggregatesResponse | undefined>({
  service: 'health',
  type: 'AWS::Health::Subscription',
  scope: 'global',
  askedIn: { aws: 'us-east-1', 'aws-cn': 'cn-northwest-1', 'aws-us-gov': 'us-gov-west-1' },

  // Asked about no event, it counts what all events are about.
  get: {
    operation: 'DescribeEntityAggregates',
    action: 'health:DescribeEntityAggregates',
    notEnabledOn: { SubscriptionRequiredException: page },
  },

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  // There are no events to list.
  goneOn: { SubscriptionRequiredException: page },

  facts: {},
});
