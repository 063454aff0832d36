import { check } from '../../../../functions/checks/vpc-lattice/service/authorized.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { status: 'ACTIVE' as const };

describeCheck(check, {
  pass: { 'callers have to sign': { item: { ...item, authType: 'AWS_IAM' } } },
  fail: {
    'callers need not sign': {
      item: { ...item, authType: 'NONE' },
      message: 'The service answers whoever reaches it.',
    },
  },
  errors: {
    'the type is not known': {
      item: { ...item, authType: 'JWT' as 'NONE' },
      message: /authType "JWT"/,
    },
    'the type was left out': { item, message: /without authType/ },
  },
  skips: {
    'one that is being made': { item: { status: 'CREATE_IN_PROGRESS' } },
    'one that is being deleted': { item: { status: 'DELETE_IN_PROGRESS' } },
  },
});
