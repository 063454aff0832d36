import { check } from '../../../../functions/checks/sqs/queue/accounts-trusted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const policy = (Principal: unknown, Condition?: object, Effect = 'Allow') => ({
  facts: {
    GetQueueAttributes: {
      Attributes: {
        Policy: JSON.stringify({
          Statement: { Effect, Principal, Action: 'sqs:SendMessage', Resource: '*', Condition },
        }),
      },
    },
  },
});
const partner = 'arn:aws-cn:iam::210987654321:role/sender';

describeCheck(check, {
  pass: {
    'the queue has no policy': {
      facts: { GetQueueAttributes: { Attributes: { VisibilityTimeout: '30' } } },
    },
    'its own account is named': policy({ AWS: '123456789012' }),
    'everybody may send, which another check looks for': policy('*'),
    'a topic of its own may send': policy('*', {
      ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:123456789012:t' },
    }),
    'a service of AWS is named': policy({ Service: 'events.amazonaws.com' }),
    'another account is denied': policy({ AWS: partner }, undefined, 'Deny'),
    'the tenant trusts the account': {
      ...policy({ AWS: partner }),
      parameters: { trustedAccounts: ['210987654321'] },
    },
  },
  fail: {
    'another account is named, once by a role and once by its id': {
      ...policy({ AWS: [partner, '210987654321'] }),
      message: 'Admitted by the policy: 210987654321.',
    },
    'a topic of another account may send': {
      ...policy('*', { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:999999999999:t' } }),
      message: 'Admitted by the policy: 999999999999.',
    },
    'an organization is admitted, which need not be its own': {
      ...policy('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } }),
      message: 'Admitted by the policy: o-1234567890.',
    },
  },
  errors: {
    'the policy is no JSON': {
      facts: { GetQueueAttributes: { Attributes: { Policy: '{' } } },
      message: /no JSON/,
    },
  },
});
