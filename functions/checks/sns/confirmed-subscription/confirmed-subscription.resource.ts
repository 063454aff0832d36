import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { Subscription } from '../shapes.generated.ts';

/** What stands in place of the ARN of a subscription that is not confirmed, or not any more there. */
const without = ['PendingConfirmation', 'Deleted'];

/** A confirmed subscription of the account, to topics of other accounts as well. */
export const confirmedSubscription = defineResource<Subscription>({
  service: 'sns',
  type: 'AWS::SNS::Subscription',
  scope: 'regional',

  list: {
    operation: 'ListSubscriptions',
    action: 'sns:ListSubscriptions',
    items: 'Subscriptions',
  },

  // The endpoint is no name: it may be a person's, or hold a password.
  identify: ({ SubscriptionArn, TopicArn, Protocol }, { region }) => ({
    id: SubscriptionArn,
    name: TopicArn && Protocol && `${TopicArn.split(':').at(-1)} ${Protocol}`,
    region,
  }),

  select: ({ SubscriptionArn }) => !without.includes(answered(SubscriptionArn, 'SubscriptionArn')),

  facts: {},
});
