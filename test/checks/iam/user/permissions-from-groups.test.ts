import { check } from '../../../../functions/checks/iam/user/permissions-from-groups.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'it has no policies of its own': { item: { AttachedManagedPolicies: [] } },
    'its list of inline policies is empty': {
      item: { AttachedManagedPolicies: [], UserPolicyList: [] },
      forCauses: { related: { boundary: [] } },
    },
  },
  fail: {
    'a managed policy is attached': {
      item: { AttachedManagedPolicies: [{ PolicyName: 'ReadOnlyAccess' }] },
      message: 'The user has policies of its own: ReadOnlyAccess.',
    },
    'it has an inline policy too': {
      item: {
        AttachedManagedPolicies: [{ PolicyName: 'ReadOnlyAccess' }],
        UserPolicyList: [{ PolicyName: 'extra' }],
      },
      message: 'The user has policies of its own: ReadOnlyAccess, extra.',
    },
  },
  errors: {
    'the answer holds no list': { item: {}, message: /without AttachedManagedPolicies/ },
  },
});
