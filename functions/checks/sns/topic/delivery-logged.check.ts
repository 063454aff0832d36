import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { topic } from './topic.resource.ts';

/**
 * The protocols whose deliveries SNS can log, each with the attribute of failures.
 *
 * https://docs.aws.amazon.com/sns/latest/dg/sns-topic-attributes.html
 */
const attributesOf: Readonly<Record<string, string>> = {
  application: 'ApplicationFailureFeedbackRoleArn',
  firehose: 'FirehoseFailureFeedbackRoleArn',
  http: 'HTTPFailureFeedbackRoleArn',
  https: 'HTTPFailureFeedbackRoleArn',
  lambda: 'LambdaFailureFeedbackRoleArn',
  sqs: 'SQSFailureFeedbackRoleArn',
};

export const check = defineCheck(topic, {
  id: 'sns-topic-delivery-logged',
  title: 'Topics log deliveries that fail',
  severity: 'low',
  category: 'operations',
  why: 'A message that a subscriber did not take is dropped after some attempts, and nothing tells which and why.',
  fix: 'Turn on the logging of delivery status for the protocols of the subscribers, with a role that may write logs.',
  docs: 'https://docs.aws.amazon.com/sns/latest/dg/sns-topic-attributes.html',
  needs: ['GetTopicAttributes'],
  joins: ['subscriptions'],

  evaluate({ facts, related: { subscriptions } }) {
    const attributes: Readonly<Record<string, string | undefined>> = answered(
      facts.GetTopicAttributes?.Attributes,
      'Attributes',
    );
    const protocols = new Set(
      subscriptions
        .map(({ Protocol }) => answered(Protocol, 'Protocol'))
        .filter((protocol) => Object.hasOwn(attributesOf, protocol)),
    );
    if (protocols.size === 0) return noVerdict();
    const silent = [...protocols].filter((protocol) => !attributes[attributesOf[protocol] ?? '']);
    if (silent.length === 0) return pass();
    return fail(`Failed deliveries are not logged, by: ${silent.join(', ')}.`);
  },
});
