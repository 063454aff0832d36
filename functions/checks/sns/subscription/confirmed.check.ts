import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { subscription } from './subscription.resource.ts';

export const check = defineCheck(subscription, {
  id: 'sns-subscription-confirmed',
  title: 'Subscriptions are confirmed',
  severity: 'low',
  category: 'health',
  why: 'A subscriber that did not confirm receives nothing, and after two days the subscription is gone.',
  fix: 'Open the link of the confirmation that SNS sent, or subscribe the endpoint again.',
  docs: 'https://docs.aws.amazon.com/sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html',

  evaluate({ item }) {
    const arn = answered(item.SubscriptionArn, 'SubscriptionArn');
    if (arn.startsWith('arn:')) return pass();
    if (/^pending ?confirmation$/i.test(arn)) return fail('The subscription is not confirmed yet.');
    throw new IncompleteAnswerError(`AWS answered a SubscriptionArn that is none: ${arn}.`);
  },
});
