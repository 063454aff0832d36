import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { addressFamilies } from '../../../core/judgement/networks/cidr.ts';
import { admitsEveryPort } from '../network-acl.judgement.ts';
import { networkAcl } from './network-acl.resource.ts';

export const check = defineCheck(networkAcl, {
  id: 'ec2-network-acl-not-wide-open',
  title: 'Network ACLs in use do not let everybody through to every port',
  severity: 'low',
  category: 'security',
  why: 'A network ACL that lets all through, as the default one does, stops nothing when a security group is wrong.',
  fix: 'Allow the ports that the subnet serves and the ephemeral ports of replies, and deny the rest.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html',

  evaluate({ item }) {
    const rules = answered(item.Entries, 'Entries');
    const isOpen = (['tcp', 'udp'] as const).some((protocol) =>
      admitsEveryPort(rules, protocol, addressFamilies),
    );
    const { length: subnets } = answered(item.Associations, 'Associations');
    if (!isOpen || subnets === 0) return pass();
    return fail(`Everybody is let through to every port; subnets: ${subnets}.`);
  },
});
