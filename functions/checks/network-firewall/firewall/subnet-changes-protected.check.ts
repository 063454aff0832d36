import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { firewall } from './firewall.resource.ts';

export const check = defineCheck(firewall, {
  id: 'network-firewall-firewall-subnet-changes-protected',
  title: 'Firewalls are protected from changes to their subnets',
  severity: 'medium',
  category: 'reliability',
  why: 'When a subnet is taken away by mistake the endpoint in it goes, and the zone that was routed through it is cut off.',
  fix: 'Turn on the protection from subnet changes; whoever means to change them turns it off first.',
  docs: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-updating.html',
  // A firewall of a transit gateway has zones and no subnets.
  appliesTo: ({ Firewall }) => answered(Firewall, 'Firewall').TransitGatewayId === undefined,

  evaluate({ item }) {
    const { SubnetChangeProtection } = answered(item.Firewall, 'Firewall');
    if (answered(SubnetChangeProtection, 'SubnetChangeProtection')) return pass();
    return fail('Whoever may change the subnets of firewalls takes them away by a single call.');
  },
});
