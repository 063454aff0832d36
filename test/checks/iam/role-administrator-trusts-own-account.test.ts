import { check } from '../../../functions/checks/iam/role-administrator-trusts-own-account.check.ts';
import { describeCheck } from '../../support/describe-check.ts';
import { encoded } from '../../support/policies.ts';

const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';
const role = (Principal: object | string, PolicyArn = administrator, Effect = 'Allow') => ({
  item: {
    Path: '/',
    AttachedManagedPolicies: [{ PolicyArn }],
    AssumeRolePolicyDocument: encoded({ Effect, Action: 'sts:AssumeRole', Principal }),
  },
});
const other = 'arn:aws:iam::210987654321:root';

describeCheck(check, {
  pass: {
    'it trusts its own account': role({ AWS: 'arn:aws:iam::123456789012:root' }),
    'it trusts its own account, given by number': role({ AWS: ['123456789012'] }),
    'it trusts a service': role({ Service: 'cloudformation.amazonaws.com' }),
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
