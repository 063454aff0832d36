import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { rangesOpenToAnywhere } from '../internet-access.judgement.ts';
import { isEveryPort } from '../ports.judgement.ts';
import { securityGroup } from './security-group.resource.ts';

export const check = defineCheck(securityGroup, {
  id: 'ec2-security-group-all-ports-closed',
  title: 'No security group opens every port to the internet',
  severity: 'critical',
  category: 'security',
  why: 'Whatever listens on the machine, now or later and known or not, can then be attacked by anyone.',
  fix: 'Replace the rule by one for the ports that are meant to be public, and allow the others from known addresses or groups only.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  frameworks: {
    'cis_aws_3.0': ['5.2', '5.3'],
    'cis_aws_5.0': ['5.3', '5.4'],
    'cis_aws_7.0': ['6.3', '6.4'],
    iso27001_2022: ['A.8.20', 'A.8.21', 'A.8.22'],
    nist_800_53_r5: ids`
      AC-4(21) AC-17(1) AC-17(4)(a) AC-17(9) AC-17(10) AC-17(b) SC-7(5) SC-7(7) SC-7(11) SC-7(12)
      SC-7(16) SC-7(21) SC-7(24)(b) SC-7(a) SC-7(c)
    `,
    'pci_dss_4.0': ids`
      1.2.5 1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 2.2.5 7.2.1 7.3.1 11.3.1.1 11.3.1.3 11.5.1.1 11.5.2 A1.1.3
    `,
    soc2: ['CC6.1', 'CC6.2', 'CC6.6'],
  },
  peers: {
    prowler: 'ec2_securitygroup_allow_ingress_from_internet_to_all_ports',
    cloudsploit: 'openAllPortsProtocols',
    steampipe: 'vpc_security_group_restrict_ingress_tcp_udp_all',
  },
  joins: ['prefixLists', 'prefixListEntries'],

  evaluate({ item, related }) {
    const rules = answered(item.IpPermissions, 'IpPermissions');
    const open = (['tcp', 'udp'] as const).filter((protocol) =>
      rangesOpenToAnywhere(rules, related, protocol).some(isEveryPort),
    );
    if (open.length === 0) return pass();
    const protocols = open.map((protocol) => protocol.toUpperCase()).join(' and ');
    return fail(`Every ${protocols} port is open to every address.`);
  },
});
