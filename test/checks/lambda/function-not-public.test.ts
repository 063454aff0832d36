import { check } from '../../../functions/checks/lambda/function-not-public.check.ts';
import { describeCheck } from '../../support/describe-check.ts';

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

describeCheck(check, {
  pass: {
    'the function has no policy': { facts: { GetPolicy: undefined } },
    'a service may invoke it': policy({ ...statement, Principal: { Service: 's3.amazonaws.com' } }),
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
    'everybody may invoke it': { ...policy(statement), message },
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
