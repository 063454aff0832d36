import { check } from '../../../../functions/checks/network-firewall/firewall/subnet-changes-protected.check.ts';
import type { Firewall } from '../../../../functions/checks/network-firewall/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// Members that no check reads are left out.
const firewall = (own: Partial<Firewall>) => ({ item: { Firewall: own as Firewall } });
const of = (SubnetChangeProtection: boolean) => firewall({ SubnetChangeProtection });

describeCheck(check, {
  pass: { 'it is protected': of(true) },
  fail: {
    'it is not': {
      ...of(false),
      message: 'Whoever may change the subnets of firewalls takes them away by a single call.',
    },
  },
  skips: {
    'one of a transit gateway': firewall({
      SubnetChangeProtection: false,
      TransitGatewayId: 'tgw-1',
    }),
  },
});
