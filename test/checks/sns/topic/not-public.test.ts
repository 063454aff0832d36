import { check } from '../../../../functions/checks/sns/topic/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { strangerExamples } from '../../../support/policies/stranger-examples.ts';

const policy = (...Statement: object[]) => ({
  facts: { GetTopicAttributes: { Attributes: { Policy: JSON.stringify({ Statement }) } } },
});

const everybody = {
  Effect: 'Allow',
  Principal: { AWS: '*' },
  Action: 'sns:Publish',
  Resource: '*',
};

const message = 'Everybody is admitted by the policy statements: open.';
const strangers = strangerExamples({ ...everybody, Sid: 'open' }, message, policy);

describeCheck(check, {
  pass: {
    ...strangers.pass,
    'the policy is the one that SNS makes': policy({
      ...everybody,
      Sid: '__default_statement_ID',
      Condition: { StringEquals: { 'AWS:SourceOwner': '123456789012' } },
    }),
    'an account is named': policy({
      ...everybody,
      Principal: { AWS: 'arn:aws-us-gov:iam::210987654321:root' },
    }),
    'a service may publish': policy({
      ...everybody,
      Principal: { Service: 'cloudwatch.amazonaws.com' },
    }),
    'everybody is denied': policy({ ...everybody, Effect: 'Deny' }),
    'it has no statement': policy(),
  },
  fail: {
    ...strangers.fail,
    'everybody may publish': {
      ...policy({ ...everybody, Sid: 'open' }),
      message: 'Everybody is admitted by the policy statements: open.',
    },
    'everybody over TLS may subscribe': {
      ...policy({
        Effect: 'Allow',
        Principal: '*',
        Action: ['sns:Subscribe'],
        Resource: '*',
        Condition: { Bool: { 'aws:SecureTransport': 'true' } },
      }),
      message: 'Everybody is admitted by the policy statements: without id.',
    },
  },
});
