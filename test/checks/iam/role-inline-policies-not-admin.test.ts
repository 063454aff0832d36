import { check } from '../../../functions/checks/iam/role-inline-policies-not-admin.check.ts';
import { describeCheck } from '../../support/describe-check.ts';
import { encoded, everything, readsOneBucket } from '../../support/policies.ts';

const inline = (...statements: object[]) => ({
  item: {
    Path: '/',
    RolePolicyList: statements.map((statement, index) => ({
      PolicyName: `policy-${index + 1}`,
      PolicyDocument: encoded(statement),
    })),
  },
});

describeCheck(check, {
  pass: {
    'it has no inline policies': inline(),
    'its policies name actions and resources': inline(readsOneBucket),
    'every action is permitted on one bucket': inline({
      ...everything,
      Resource: 'arn:aws:s3:::reports',
    }),
    'every action of one service is permitted': inline({ ...everything, Action: 's3:*' }),
    'everything is denied': inline({ ...everything, Effect: 'Deny' }),
  },
  fail: {
    'everything is permitted': {
      ...inline(everything),
      message: 'Everything is permitted by policy-1.',
    },
    'one action of many is every action': {
      ...inline(readsOneBucket, { ...everything, Action: ['s3:Get*', '*:*'], Resource: ['*'] }),
      message: 'Everything is permitted by policy-2.',
    },
    'everything is permitted under a condition': {
      ...inline({ ...everything, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
      message: 'Everything is permitted by policy-1.',
    },
  },
  errors: {
    'a policy cannot be read': {
      item: {
        Path: '/',
        RolePolicyList: [{ PolicyName: 'policy-1', PolicyDocument: 'no policy' }],
      },
      message: /JSON/,
    },
    'the answer holds no list': { item: { Path: '/' }, message: /without RolePolicyList/ },
  },
  skips: {
    'a service-linked role': {
      item: { ...inline(everything).item, Path: '/aws-service-role/ecs.amazonaws.com/' },
    },
  },
});
