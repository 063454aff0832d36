import { check } from '../../../../functions/checks/secretsmanager/secret/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { strangerExamples } from '../../../support/policies/stranger-examples.ts';

const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:db-a1b2c3';

const policy = (...Statement: object[]) => ({
  facts: { GetResourcePolicy: { ARN, ResourcePolicy: JSON.stringify({ Statement }) } },
});

const everybody = {
  Sid: 'open',
  Effect: 'Allow',
  Principal: { AWS: '*' },
  Action: 'secretsmanager:GetSecretValue',
  Resource: '*',
};

const message = 'Everybody is admitted by the policy statements: open.';
const strangers = strangerExamples(everybody, message, policy);

describeCheck(check, {
  pass: {
    ...strangers.pass,
    'the secret has no policy': { facts: { GetResourcePolicy: { ARN, Name: 'db' } } },
    'the policy has no statement': policy(),
    'a role is named': policy({
      ...everybody,
      Principal: { AWS: 'arn:aws:iam::123456789012:role/app' },
    }),
    'only the organisation is admitted': policy({
      ...everybody,
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
    }),
  },
  fail: {
    ...strangers.fail,
    'everybody may read it': {
      ...policy(everybody),
      message: 'Everybody is admitted by the policy statements: open.',
    },
    'the condition admits everybody too': {
      ...policy({ ...everybody, Condition: { StringLike: { 'aws:PrincipalArn': '*' } } }),
      message: 'Everybody is admitted by the policy statements: open.',
    },
  },
});
