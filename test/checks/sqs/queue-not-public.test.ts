import { check } from '../../../functions/checks/sqs/queue-not-public.check.ts';
import { describeCheck } from '../../support/describe-check.ts';

const policy = (...Statement: object[]) => ({
  facts: { GetQueueAttributes: { Attributes: { Policy: JSON.stringify({ Statement }) } } },
});

const everybody = {
  Sid: 'open',
  Effect: 'Allow',
  Principal: '*',
  Action: 'sqs:SendMessage',
  Resource: '*',
};

describeCheck(check, {
  pass: {
    'the queue has no policy': {
      facts: { GetQueueAttributes: { Attributes: { VisibilityTimeout: '30' } } },
    },
    'the policy has no statement': policy(),
    'a topic may send': policy({
      ...everybody,
      Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws-cn:sns:cn-north-1:123456789012:t' } },
    }),
  },
  fail: {
    'everybody may send': {
      ...policy(everybody),
      message: 'Everybody is admitted by the policy statements: open.',
    },
    'any bucket of anybody may send': {
      ...policy({ ...everybody, Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:*' } } }),
      message: 'Everybody is admitted by the policy statements: open.',
    },
  },
});
