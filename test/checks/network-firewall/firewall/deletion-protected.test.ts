import { check } from '../../../../functions/checks/network-firewall/firewall/deletion-protected.check.ts';
import type { Firewall } from '../../../../functions/checks/network-firewall/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// Members that no check reads are left out.
const firewall = (own: Partial<Firewall>) => ({ item: { Firewall: own as Firewall } });
const of = (DeleteProtection: boolean) => firewall({ DeleteProtection });

describeCheck(check, {
  pass: { 'it is protected': of(true) },
  fail: {
    'it is not': {
      ...of(false),
      message: 'Whoever may delete firewalls deletes this one by a single call.',
    },
  },
});
