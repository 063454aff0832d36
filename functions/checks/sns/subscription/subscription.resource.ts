import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { Subscription } from '../shapes.generated.ts';

/**
 * A subscription of the account, confirmed or not. One that is not confirmed has a word where others
 * have their ARN, and is called after its topic and its endpoint.
 */
export const subscription = defineResource<Subscription>({
  service: 'sns',
  type: 'AWS::SNS::Subscription',
  scope: 'regional',

  list: {
    operation: 'ListSubscriptions',
    action: 'sns:ListSubscriptions',
    items: 'Subscriptions',
  },

  identify: ({ SubscriptionArn, TopicArn, Protocol, Endpoint }, { region }) => ({
    id: SubscriptionArn?.startsWith('arn:')
      ? SubscriptionArn
      : `${answered(TopicArn, 'TopicArn')}/${answered(Protocol, 'Protocol')}/${answered(Endpoint, 'Endpoint')}`,
    name: `${TopicArn?.split(':').at(-1)} ${Protocol}`,
    region,
  }),

  select: ({ SubscriptionArn }) => SubscriptionArn !== 'Deleted',

  facts: {},
});
