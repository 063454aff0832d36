import { check } from '../../../../functions/checks/iam/user/not-administrator.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const attached = (...arns: string[]) => ({
  item: { AttachedManagedPolicies: arns.map((PolicyArn) => ({ PolicyArn })) },
});
const message = 'AdministratorAccess is attached to the user.';

describeCheck(check, {
  pass: {
    'nothing is attached': attached(),
    'another policy is attached': attached('arn:aws:iam::aws:policy/ReadOnlyAccess'),
    "the account's own policy of that name is attached": attached(
      'arn:aws:iam::123456789012:policy/AdministratorAccess',
    ),
  },
  fail: {
    'it is attached': {
      ...attached(
        'arn:aws:iam::aws:policy/ReadOnlyAccess',
        'arn:aws:iam::aws:policy/AdministratorAccess',
      ),
      message,
    },
    'it is attached in another partition': {
      ...attached('arn:aws-cn:iam::aws:policy/AdministratorAccess'),
      message,
    },
  },
  errors: {
    'the answer holds no list': { item: {}, message: /without AttachedManagedPolicies/ },
  },
});
