import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { topic } from '../topic/topic.resource.ts';

export const check = defineCheck(topic, {
  id: 'sns-subscription-confirmed',
  title: 'Subscriptions are confirmed',
  severity: 'low',
  category: 'health',
  why: 'A subscriber that did not confirm receives nothing, and after two days the subscription is gone.',
  fix: 'Have the confirmation opened that SNS sent to the endpoint, or subscribe it again.',
  docs: 'https://docs.aws.amazon.com/sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html',
  needs: ['GetTopicAttributes'],

  evaluate({ facts }) {
    const attributes = answered(facts.GetTopicAttributes?.Attributes, 'Attributes');
    const pending = Number(answered(attributes.SubscriptionsPending, 'SubscriptionsPending'));
    if (pending === 0) return pass();
    return fail(`Subscriptions that wait to be confirmed: ${pending}.`);
  },
});
