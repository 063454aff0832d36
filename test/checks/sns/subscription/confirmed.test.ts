import { check } from '../../../../functions/checks/sns/subscription/confirmed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const topic = (Attributes: Record<string, string>) => ({
  facts: { GetTopicAttributes: { Attributes } },
});

describeCheck(check, {
  pass: { 'none waits': topic({ SubscriptionsPending: '0', SubscriptionsConfirmed: '3' }) },
  fail: {
    'some wait': {
      ...topic({ SubscriptionsPending: '2', SubscriptionsConfirmed: '3' }),
      message: 'Subscriptions that wait to be confirmed: 2.',
    },
  },
  errors: {
    'nothing is counted': {
      ...topic({ SubscriptionsConfirmed: '3' }),
      message: /without SubscriptionsPending/,
    },
  },
});
