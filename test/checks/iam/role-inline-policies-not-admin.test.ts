import { check } from '../../../functions/checks/iam/role-inline-policies-not-admin.check.ts';
import { describeCheck } from '../../support/describe-check.ts';
import {
  allButIdentities,
  encoded,
  everything,
  identities,
  readsOneBucket,
} from '../../support/policies.ts';

const inline = (...statements: object[]) => ({
  item: {
    Path: '/',
    RolePolicyList: statements.map((statement, index) => ({
      PolicyName: `policy-${index + 1}`,
      PolicyDocument: encoded(statement),
    })),
  },
  related: { customerPolicies: [] },
});

const boundary = 'arn:aws:iam::123456789012:policy/limit';
/** Everything by an inline policy, within what a policy of the account permits. */
const within = (statement: object) => ({
  item: { ...inline(everything).item, PermissionsBoundary: { PermissionsBoundaryArn: boundary } },
  related: {
    customerPolicies: [
      {
        Arn: boundary,
        DefaultVersionId: 'v1',
        PolicyVersionList: [{ VersionId: 'v1', Document: encoded(statement) }],
      },
    ],
  },
});
const withinPolicyOfAws = (name: string) => ({
  item: {
    ...inline(everything).item,
    PermissionsBoundary: { PermissionsBoundaryArn: `arn:aws:iam::aws:policy/${name}` },
  },
  related: { customerPolicies: [] },
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
    'another policy denies everything': inline(everything, { ...everything, Effect: 'Deny' }),
    'identities are left out': inline(allButIdentities),
    'nothing but identities is permitted': inline(identities),
    'the permissions boundary leaves identities out': within(allButIdentities),
    'a policy of AWS that leaves identities out is the boundary':
      withinPolicyOfAws('PowerUserAccess'),
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
    'everything but nothing is permitted': {
      ...inline({ Effect: 'Allow', NotAction: 'nothing:AtAll', Resource: '*' }),
      message:
        'Everything but a few things, and the means to gain these, are permitted by policy-1.',
    },
    'everything is permitted but on one bucket': {
      ...inline({ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::x' }),
      message:
        'Everything but a few things, and the means to gain these, are permitted by policy-1.',
    },
    'policies permit everything together': {
      ...inline(allButIdentities, readsOneBucket, identities),
      message: 'Everything is permitted by policy-1, policy-3 together.',
    },
    'the permissions boundary permits everything': {
      ...within(everything),
      message: 'Everything is permitted by policy-1.',
    },
    'AdministratorAccess is the boundary': {
      ...withinPolicyOfAws('AdministratorAccess'),
      message: 'Everything is permitted by policy-1.',
    },
    'everything is permitted from one network': {
      ...inline({ ...everything, Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } }),
      message: 'Everything is permitted by policy-1, under a condition on aws:SourceIp.',
    },
    'everything is permitted under a condition': {
      ...inline({ ...everything, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
      message: 'Everything is permitted by policy-1.',
    },
  },
  errors: {
    'the boundary is not among the policies': {
      ...within(everything),
      related: { customerPolicies: [] },
      message: /without arn:aws:iam::123456789012:policy\/limit/,
    },
    'a policy cannot be read': {
      item: {
        Path: '/',
        RolePolicyList: [{ PolicyName: 'policy-1', PolicyDocument: 'no policy' }],
      },
      related: { customerPolicies: [] },
      message: /JSON/,
    },
    'the answer holds no list': {
      item: { Path: '/' },
      related: { customerPolicies: [] },
      message: /without RolePolicyList/,
    },
  },
  skips: {
    'a service-linked role': {
      item: { ...inline(everything).item, Path: '/aws-service-role/ecs.amazonaws.com/' },
    },
  },
});
