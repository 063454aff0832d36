import { check } from '../../../../functions/checks/lambda/function/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { conditionsIn } from '../../../support/policies/policy-lines.ts';
import { strangerExamples } from '../../../support/policies/stranger-examples.ts';

const statement = {
  Sid: 'invoke',
  Effect: 'Allow',
  Principal: '*',
  Action: 'lambda:InvokeFunction',
  Resource: 'arn:aws:lambda:us-east-1:123456789012:function:f',
};
const policy = (...statements: readonly object[]) => ({
  facts: {
    GetPolicy: {
      Policy: JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement: statements }),
    },
  },
});
const message = 'Everybody is admitted by the policy statements: invoke.';

const strangers = strangerExamples(statement, message, policy);

describeCheck(check, {
  pass: {
    ...strangers.pass,
    'the function has no policy': { facts: { GetPolicy: undefined } },
    'a service may invoke it, which acts within its account': policy({
      ...statement,
      Principal: { Service: 'elasticloadbalancing.amazonaws.com' },
    }),
    'S3 may invoke it for buckets of an account': policy({
      ...statement,
      Principal: { Service: 's3.amazonaws.com' },
      Condition: { StringEquals: { 'AWS:SourceAccount': '123456789012' } },
    }),
    'S3 may invoke it for one bucket': policy({
      ...statement,
      Principal: { Service: 's3.amazonaws.com' },
      Condition: { ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::uploads' } },
    }),
    'one account may invoke it': policy({
      ...statement,
      Principal: { AWS: 'arn:aws:iam::111122223333:root' },
    }),
    'everybody of one organisation may invoke it': policy({
      ...statement,
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
    }),
  },
  fail: {
    ...strangers.fail,
    'everybody may invoke it': { ...policy(statement), message },
    // https://docs.aws.amazon.com/config/latest/developerguide/lambda-function-public-access-prohibited.html
    'S3 may invoke it for buckets of anybody': {
      ...policy({ ...statement, Principal: { Service: 's3.amazonaws.com' } }),
      message: 'Anybody can make these services invoke it: s3.amazonaws.com by invoke.',
    },
    'S3 may invoke it for accounts that no value fixes': {
      ...policy({
        ...statement,
        Principal: { Service: 's3.amazonaws.com' },
        Condition: conditionsIn(
          'StringLike aws:SourceAccount *; ArnLike aws:SourceArn arn:aws:s3:::*',
        ),
      }),
      message: 'Anybody can make these services invoke it: s3.amazonaws.com by invoke.',
    },
    'every AWS account may invoke it': {
      ...policy({ ...statement, Principal: { AWS: '*' } }),
      message,
    },
    'its URL asks for no sign-in': {
      ...policy({
        ...statement,
        Action: 'lambda:InvokeFunctionUrl',
        Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } },
      }),
      message,
    },
    'one statement of several is open': {
      ...policy({ ...statement, Principal: { Service: 'sns.amazonaws.com' } }, statement),
      message,
    },
  },
  errors: {
    'the policy cannot be read': {
      facts: { GetPolicy: { Policy: 'not a policy' } },
      message: /JSON/,
    },
    'the answer holds no policy': { facts: { GetPolicy: {} }, message: /without Policy/ },
  },
});
