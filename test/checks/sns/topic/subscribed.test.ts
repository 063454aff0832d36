import { check } from '../../../../functions/checks/sns/topic/subscribed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const topic = (Attributes: Record<string, string>) => ({
  facts: { GetTopicAttributes: { Attributes } },
});

describeCheck(check, {
  pass: { 'somebody has subscribed': topic({ SubscriptionsConfirmed: '1' }) },
  fail: {
    'nobody has': {
      ...topic({ SubscriptionsConfirmed: '0', SubscriptionsPending: '2' }),
      message: 'Nobody has subscribed to the topic.',
    },
  },
  errors: {
    'nothing is counted': {
      ...topic({ TopicArn: 'arn' }),
      message: /without SubscriptionsConfirmed/,
    },
  },
});
