import { check } from '../../../../functions/checks/sqs/queue/services-held-to-accounts.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { conditionsIn } from '../../../support/policies/policy-lines.ts';

const policy = (Principal: object | string, conditions = '', ...more: object[]) => ({
  facts: {
    GetQueueAttributes: {
      Attributes: {
        Policy: JSON.stringify({
          Statement: [
            {
              Sid: 'send',
              Effect: 'Allow',
              Principal,
              Action: 'sqs:SendMessage',
              Resource: '*',
              Condition: conditionsIn(conditions),
            },
            ...more,
          ],
        }),
      },
    },
  },
});
const s3 = { Service: 's3.amazonaws.com' };
const perimeter =
  'StringNotEqualsIfExists aws:PrincipalOrgID o-1; BoolIfExists aws:PrincipalIsAWSService false';
const denial = { Effect: 'Deny', Principal: '*', Action: 'sqs:*', Resource: '*' };

describeCheck(check, {
  pass: {
    'the queue has no policy': {
      facts: { GetQueueAttributes: { Attributes: { VisibilityTimeout: '30' } } },
    },
    'an account may send': policy({ AWS: '210987654321' }),
    'S3 may send for an account': policy(s3, 'StringEquals aws:SourceAccount 123456789012'),
    'S3 may send for one bucket': policy(s3, 'ArnLike aws:SourceArn arn:aws:s3:*:*:uploads'),
    'SNS may send for one topic': policy(
      { Service: 'sns.amazonaws.com' },
      'ArnEquals aws:SourceArn arn:aws-cn:sns:cn-north-1:123456789012:t',
    ),
    'a service may send, which acts within its account': policy({
      Service: 'events.amazonaws.com',
    }),
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
    'services are denied to act for others': policy(s3, '', {
      ...denial,
      Condition: conditionsIn(
        'StringNotEqualsIfExists aws:SourceOrgID o-1; Null aws:SourceAccount false; Bool aws:PrincipalIsAWSService true',
      ),
    }),
  },
  fail: {
    'S3 may send for anybody': {
      ...policy(s3),
      message: 'Anybody can make these services send to the queue: s3.amazonaws.com by send.',
    },
    'SNS of a region may send for any topic': {
      ...policy(
        { Service: ['sns.af-south-1.amazonaws.com', 'events.amazonaws.com'] },
        'ArnLike aws:SourceArn arn:aws:sns:*:*:*',
      ),
      message:
        'Anybody can make these services send to the queue: sns.af-south-1.amazonaws.com by send.',
    },
    'a perimeter spares services': {
      ...policy('*', '', { ...denial, Condition: conditionsIn(perimeter) }),
      message:
        'Anybody can make these services send to the queue: s3.amazonaws.com by send, sns.amazonaws.com by send.',
    },
  },
});
