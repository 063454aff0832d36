import { check } from '../../../functions/checks/iam/role-administrator-trusts-own-account.check.ts';
import { describeCheck } from '../../support/describe-check.ts';
import { encoded } from '../../support/policies.ts';
import { conditionsIn } from '../../support/policy-lines.ts';

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
});
const under = (conditions: string) => role('*', administrator, 'Allow', conditions);
const other = 'arn:aws:iam::210987654321:root';

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
      message: /JSON/,
    },
  },
  skips: {
    'a role without that policy': role({ AWS: other }, 'arn:aws:iam::aws:policy/ReadOnlyAccess'),
    'a service-linked role': {
      item: { ...role('*').item, Path: '/aws-service-role/ecs.amazonaws.com/' },
    },
  },
});
