import { check } from '../../../../functions/checks/network-firewall/firewall/subnet-changes-protected.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (SubnetChangeProtection: boolean) => ({
  item: { Firewall: { SubnetChangeProtection } },
});

describeCheck(check, {
  pass: { 'it is protected': of(true) },
  fail: {
    'it is not': {
      ...of(false),
      message: 'Whoever may change the subnets of firewalls takes them away by a single call.',
    },
  },
  skips: {
    'one of a transit gateway': {
      item: { Firewall: { SubnetChangeProtection: false, TransitGatewayId: 'tgw-1' } },
    },
  },
});
