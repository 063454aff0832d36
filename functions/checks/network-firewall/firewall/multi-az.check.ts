import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { firewall } from './firewall.resource.ts';

export const check = defineCheck(firewall, {
  id: 'network-firewall-firewall-multi-az',
  title: 'Firewalls have endpoints in several zones',
  severity: 'medium',
  category: 'reliability',
  why: 'When the only zone of the firewall fails, whatever has to pass it stands still, in zones that are well, too.',
  fix: 'Give the firewall a subnet in each zone whose traffic it inspects, and route each zone through its own endpoint.',
  docs: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/arch-two-zone-igw.html',

  evaluate({ item }) {
    const { SubnetMappings, AvailabilityZoneMappings, VpcEndpoint } = answered(
      item.Firewall,
      'Firewall',
    );
    // One subnet of each zone; a firewall of a transit gateway has zones instead, and a proxy the
    // subnets of its endpoint: https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_Firewall.html
    const places = [
      ...answered(SubnetMappings, 'SubnetMappings'),
      ...(AvailabilityZoneMappings ?? []),
      ...(VpcEndpoint ? answered(VpcEndpoint.SubnetMappings, 'SubnetMappings') : []),
    ];
    if (places.length > 1) return pass();
    return fail('The firewall has an endpoint in one zone only.');
  },
});
