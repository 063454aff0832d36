import type { ManagedPolicyDetail } from '../../../functions/checks/iam/shapes.generated.ts';
import {
  allButIdentities,
  encoded,
  everything,
  identities,
  readsOneBucket,
} from './identity-policies.ts';

type Policies<Example> = (...statements: readonly object[]) => Example;

/** Inline policies as GetAccountAuthorizationDetails answers them: one of each statement. */
export const inlinePolicies = (...statements: readonly object[]) =>
  statements.map((statement, index) => ({
    PolicyName: `policy-${index + 1}`,
    PolicyDocument: encoded(statement),
  }));

/** What holds of the inline policies of every identity. @param inline An identity that has these. */
export const inlineExamples = <Example extends object>(inline: Policies<Example>) => ({
  pass: {
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
    'everything is permitted from one network': {
      ...inline({ ...everything, Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } }),
      message: 'Everything is permitted by policy-1, under a condition on aws:SourceIp.',
    },
    'everything is permitted under a condition': {
      ...inline({ ...everything, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
      message: 'Everything is permitted by policy-1.',
    },
  },
});

const limit = 'arn:aws:iam::123456789012:policy/limit';

/**
 * What holds within a permissions boundary.
 *
 * @param inline An identity that has these.
 * @param related What its check joins, of the customer policies that there are.
 */
export function boundaryExamples<Item extends object, Related>(
  inline: Policies<{ readonly item: Item }>,
  related: (policies: readonly ManagedPolicyDetail[]) => Related,
) {
  const under = (PermissionsBoundaryArn: string, policies: readonly ManagedPolicyDetail[]) => ({
    item: { ...inline(everything).item, PermissionsBoundary: { PermissionsBoundaryArn } },
    related: related(policies),
  });
  const within = (statement: object) =>
    under(limit, [
      {
        Arn: limit,
        DefaultVersionId: 'v1',
        PolicyVersionList: [{ VersionId: 'v1', Document: encoded(statement) }],
      },
    ]);
  const withinPolicyOfAws = (name: string) => under(`arn:aws:iam::aws:policy/${name}`, []);
  const message = 'Everything is permitted by policy-1.';
  return {
    pass: {
      'the permissions boundary leaves identities out': within(allButIdentities),
      'a policy of AWS that leaves identities out is the boundary':
        withinPolicyOfAws('PowerUserAccess'),
    },
    fail: {
      'the permissions boundary permits everything': { ...within(everything), message },
      'AdministratorAccess is the boundary': {
        ...withinPolicyOfAws('AdministratorAccess'),
        message,
      },
    },
    errors: {
      'the boundary is not among the policies': {
        ...under(limit, []),
        message: /without arn:aws:iam::123456789012:policy\/limit/,
      },
    },
  };
}
