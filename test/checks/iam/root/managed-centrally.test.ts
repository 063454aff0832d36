import { check } from '../../../../functions/checks/iam/root/managed-centrally.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'root credentials are managed centrally': {
      item: { EnabledFeatures: ['RootSessions', 'RootCredentialsManagement'] },
    },
  },
  fail: {
    'nothing is enabled': {
      item: { EnabledFeatures: [] },
      message: 'The root credentials of member accounts are not managed centrally.',
    },
    'privileged sessions alone are': {
      item: { EnabledFeatures: ['RootSessions'] },
      message: 'The root credentials of member accounts are not managed centrally.',
    },
    'IAM has no access to the organization': {
      item: undefined,
      message: 'IAM has no trusted access to the organization, or not all its features.',
    },
  },
  errors: { 'the features are left out': { item: {}, message: /without EnabledFeatures/ } },
});
