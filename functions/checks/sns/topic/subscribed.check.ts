import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { topic } from './topic.resource.ts';

export const check = defineCheck(topic, {
  id: 'sns-topic-subscribed',
  title: 'Topics have subscribers',
  severity: 'low',
  category: 'operations',
  why: 'What is published to a topic without subscribers reaches nobody, alarms among it.',
  fix: 'Subscribe whoever should receive it, have pending subscriptions confirmed, or delete the topic.',
  docs: 'https://docs.aws.amazon.com/sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html',
  needs: ['GetTopicAttributes'],

  evaluate({ facts }) {
    const attributes = answered(facts.GetTopicAttributes?.Attributes, 'Attributes');
    const confirmed = Number(answered(attributes.SubscriptionsConfirmed, 'SubscriptionsConfirmed'));
    return confirmed > 0 ? pass() : fail('Nobody has subscribed to the topic.');
  },
});
