import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { addressFamilies } from '../../../core/judgement/networks/cidr.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
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
  frameworks: {
    hipaa: ['164.308(a)(1)(ii)(B)', '164.312(e)(1)'],
    iso27001_2022: ['A.8.20', 'A.8.21', 'A.8.22'],
    nist_800_53_r5: ids`
      AC-4(21) AC-17(1) AC-17(4)(a) AC-17(9) AC-17(10) AC-17(b) CM-2(2) CM-2(a) CM-6(a) CM-7(b)
      CM-8(6) CM-9(b) SC-7(5) SC-7(7) SC-7(11) SC-7(12) SC-7(16) SC-7(21) SC-7(24)(b) SC-7(25)
      SC-7(26) SC-7(27) SC-7(28) SC-7(a) SC-7(c)
    `,
    soc2: ['CC6.6'],
  },
  peers: {
    prowler: 'ec2_networkacl_allow_ingress_any_port',
    cloudsploit: 'networkAclInboundTraffic',
  },

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
