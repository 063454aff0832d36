import { check } from '../../../../functions/checks/network-firewall/firewall/deletion-protected.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (DeleteProtection: boolean) => ({ item: { Firewall: { DeleteProtection } } });

describeCheck(check, {
  pass: { 'it is protected': of(true) },
  fail: {
    'it is not': {
      ...of(false),
      message: 'Whoever may delete firewalls deletes this one by a single call.',
    },
  },
});
