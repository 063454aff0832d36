import { check } from '../../../../functions/checks/iam/role/administrator-trusts-own-account.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import {
  encoded,
  everything,
  readsOneBucket,
} from '../../../support/policies/identity-policies.ts';
import { conditionsIn } from '../../../support/policies/policy-lines.ts';

const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';
const role = (
  Principal: object | string,
  PolicyArn = administrator,
  Effect = 'Allow',
  conditions = '',
) => ({
  item: {
    Path: '/',
    AttachedManagedPolicies: [{ PolicyArn }],
    AssumeRolePolicyDocument: encoded({
      Effect,
      Action: 'sts:AssumeRole',
      Principal,
      Condition: conditionsIn(conditions),
    }),
  },
  related: { customerPolicies: [] },
});
const under = (conditions: string) => role('*', administrator, 'Allow', conditions);
const other = 'arn:aws:iam::210987654321:root';

const withInline = (statement: object) => ({
  item: {
    ...role({ AWS: other }, 'arn:aws:iam::aws:policy/ReadOnlyAccess').item,
    RolePolicyList: [{ PolicyName: 'inline', PolicyDocument: encoded(statement) }],
  },
  related: { customerPolicies: [] },
});
const ownPolicy = 'arn:aws:iam::123456789012:policy/own';
const withPolicy = (statement: object) => ({
  item: { ...role({ AWS: other }, ownPolicy).item, RolePolicyList: [] },
  related: {
    customerPolicies: [
      {
        Arn: ownPolicy,
        DefaultVersionId: 'v1',
        PolicyVersionList: [{ VersionId: 'v1', Document: encoded(statement) }],
      },
    ],
  },
});
const power = { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' };

describeCheck(check, {
  pass: {
    'it trusts its own account': role({ AWS: 'arn:aws:iam::123456789012:root' }),
    'it trusts its own account, given by number': role({ AWS: ['123456789012'] }),
    'it trusts a service': role({ Service: 'cloudformation.amazonaws.com' }),
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
    'it trusts a role that was deleted': role({ AWS: 'AROAEXAMPLE1234567890' }),
    'it trusts a user that was deleted': role({ AWS: ['AIDAEXAMPLE1234567890'] }),
    'it trusts everybody of its own account': under(
      'StringEquals aws:PrincipalAccount 123456789012',
    ),
    'it trusts everybody of an organization that the tenant trusts': {
      ...under('StringEquals aws:PrincipalOrgID o-a1b2c3d4e5'),
      parameters: { trustedAccounts: ['o-a1b2c3d4e5'] },
    },
    'another account is denied': role({ AWS: other }, administrator, 'Deny'),
    'its inline policies do not make it an administrator': withInline(readsOneBucket),
    'its attached policies do not make it an administrator': withPolicy(power),
    'its boundary leaves identities out': {
      item: {
        ...withInline(everything).item,
        PermissionsBoundary: { PermissionsBoundaryArn: ownPolicy },
      },
      related: withPolicy(power).related,
    },
    'the tenant trusts the account': {
      ...role({ AWS: other }),
      parameters: { trustedAccounts: ['210987654321'] },
    },
  },
  fail: {
    'it trusts another account': {
      ...role({ AWS: ['arn:aws:iam::123456789012:root', other] }),
      message: `The role makes administrators of ${other}.`,
    },
    'it trusts an account given by number, in another partition': {
      ...role({ AWS: '210987654321' }, 'arn:aws-us-gov:iam::aws:policy/AdministratorAccess'),
      message: 'The role makes administrators of 210987654321.',
    },
    'it is an administrator by an inline policy': {
      ...withInline(everything),
      message: `The role makes administrators of ${other}.`,
    },
    'it is an administrator by a policy of the account': {
      ...withPolicy(everything),
      message: `The role makes administrators of ${other}.`,
    },
    'it is an administrator by both together': {
      item: {
        ...withPolicy(power).item,
        RolePolicyList: withInline({ ...everything, Action: 'iam:*' }).item.RolePolicyList,
      },
      related: withPolicy(power).related,
      message: `The role makes administrators of ${other}.`,
    },
    'it trusts everybody of another account': {
      ...under('ArnLike aws:PrincipalArn arn:aws:iam::210987654321:role/*'),
      message: 'The role makes administrators of arn:aws:iam::210987654321:role/*.',
    },
    'it trusts everybody of an organization': {
      ...under('StringEquals aws:PrincipalOrgID o-a1b2c3d4e5'),
      message: 'The role makes administrators of o-a1b2c3d4e5.',
    },
    'it trusts everybody but one': {
      ...under('StringNotEquals aws:PrincipalAccount 210987654321'),
      message: 'The role makes administrators of *.',
    },
    'it trusts everybody': { ...role('*'), message: 'The role makes administrators of *.' },
  },
  errors: {
    'the policy cannot be read': {
      item: { ...role('*').item, AssumeRolePolicyDocument: 'no policy' },
      related: { customerPolicies: [] },
      message: /JSON/,
    },
    'an attached policy is not among the policies': {
      ...withPolicy(everything),
      related: { customerPolicies: [] },
      message: /without arn:aws:iam::123456789012:policy\/own/,
    },
  },
  skips: {
    'a role with no policies but those of AWS for others': {
      item: {
        ...role({ AWS: other }, 'arn:aws:iam::aws:policy/ReadOnlyAccess').item,
        RolePolicyList: [],
      },
    },
    'a service-linked role': {
      item: { ...role('*').item, Path: '/aws-service-role/ecs.amazonaws.com/' },
    },
  },
});
