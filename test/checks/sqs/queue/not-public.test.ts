import { check } from '../../../../functions/checks/sqs/queue/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { strangerExamples } from '../../../support/policies/stranger-examples.ts';

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

const message = 'Everybody is admitted by the policy statements: open.';
const strangers = strangerExamples(everybody, message, policy);

describeCheck(check, {
  pass: {
    ...strangers.pass,
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
    ...strangers.fail,
    'everybody may send': {
      ...policy(everybody),
      message: 'Everybody is admitted by the policy statements: open.',
    },
    'a denial of networks does not deny all actions': {
      ...policy(
        { ...everybody, Action: 'sqs:*' },
        {
          ...everybody,
          Sid: 'office',
          Effect: 'Deny',
          Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
        },
      ),
      message:
        'Everybody is admitted by the policy statements: open, in spite of the denials: office.',
    },
    'any bucket of anybody may send': {
      ...policy({ ...everybody, Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:*' } } }),
      message: 'Everybody is admitted by the policy statements: open.',
    },
  },
});
