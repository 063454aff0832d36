import { check } from '../../../../functions/checks/sns/topic/delivery-logged.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const role = 'arn:aws:iam::123456789012:role/sns-logs';
const topic = (Attributes: Record<string, string>, ...protocols: readonly string[]) => ({
  facts: { GetTopicAttributes: { Attributes: { TopicArn: 't', ...Attributes } } },
  related: { subscriptions: protocols.map((Protocol) => ({ Protocol })) },
});

describeCheck(check, {
  pass: {
    'those of its queues are logged': topic({ SQSFailureFeedbackRoleArn: role }, 'sqs', 'sqs'),
    'those of its web servers are': topic({ HTTPFailureFeedbackRoleArn: role }, 'https', 'http'),
    'people receive mail besides': topic({ LambdaFailureFeedbackRoleArn: role }, 'lambda', 'email'),
  },
  fail: {
    'they are not': {
      ...topic({}, 'sqs'),
      message: 'Failed deliveries are not logged, by: sqs.',
    },
    'the role is empty': {
      ...topic({ SQSFailureFeedbackRoleArn: '' }, 'sqs'),
      message: 'Failed deliveries are not logged, by: sqs.',
    },
    'only what succeeds is logged': {
      ...topic({ FirehoseSuccessFeedbackRoleArn: role }, 'firehose'),
      message: 'Failed deliveries are not logged, by: firehose.',
    },
    'those of some are': {
      ...topic({ LambdaFailureFeedbackRoleArn: role }, 'lambda', 'application'),
      message: 'Failed deliveries are not logged, by: application.',
    },
  },
  none: {
    'it has no subscriber': topic({}),
    'its subscribers are people': topic({}, 'email', 'sms'),
  },
  errors: {
    'a subscription has no protocol': {
      ...topic({}),
      related: { subscriptions: [{}] },
      message: /without Protocol/,
    },
  },
});
