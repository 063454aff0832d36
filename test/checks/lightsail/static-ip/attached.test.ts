import { check } from '../../../../functions/checks/lightsail/static-ip/attached.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: { 'an instance has it': { item: { name: 'ip', isAttached: true, attachedTo: 'web' } } },
  fail: {
    'none has it': {
      item: { name: 'ip', isAttached: false },
      message: 'No instance has the address.',
    },
  },
  errors: { 'nothing is said': { item: { name: 'ip' }, message: /without isAttached/ } },
});
