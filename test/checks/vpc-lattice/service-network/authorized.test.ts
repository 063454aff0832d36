import { check } from '../../../../functions/checks/vpc-lattice/service-network/authorized.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: { 'callers have to sign': { item: { authType: 'AWS_IAM' } } },
  fail: {
    'callers need not sign': {
      item: { authType: 'NONE' },
      message: 'The network lets through whoever reaches it.',
    },
  },
  errors: { 'the type was left out': { item: {}, message: /without authType/ } },
});
