import { check } from '../../../../functions/checks/ecr/repository/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { strangerExamples } from '../../../support/policies/stranger-examples.ts';

const policy = (...Statement: object[]) => ({
  facts: { GetRepositoryPolicy: { policyText: JSON.stringify({ Statement }) } },
});

const everybody = {
  Sid: 'open',
  Effect: 'Allow',
  Principal: '*',
  Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
};

const message = 'Everybody is admitted by the policy statements: open.';
const strangers = strangerExamples(everybody, message, policy);

describeCheck(check, {
  pass: {
    ...strangers.pass,
    'the repository has no policy': { facts: { GetRepositoryPolicy: undefined } },
    'the policy has no statement': policy(),
    'another account is named': policy({
      ...everybody,
      Principal: { AWS: 'arn:aws-cn:iam::210987654321:root' },
    }),
    'Lambda functions of the account may pull': policy({
      ...everybody,
      Principal: { Service: 'lambda.amazonaws.com' },
    }),
  },
  fail: {
    ...strangers.fail,
    'everybody may pull': {
      ...policy(everybody),
      message: 'Everybody is admitted by the policy statements: open.',
    },
  },
});
