import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { portsOpenToAnywhere, reachedText } from '../internet-access.judgement.ts';
import { portParameter } from '../port-parameter.judgement.ts';
import { securityGroup } from './security-group.resource.ts';

export const check = defineCheck(securityGroup, {
  id: 'ec2-security-group-high-risk-ports-closed',
  title: 'Security groups keep high-risk ports closed to the internet',
  severity: 'high',
  category: 'security',
  why: 'These are the ports that AWS names as most often attacked: administration, mail, file transfer, databases and development servers.',
  fix: 'Allow only the ports the service needs, from the addresses that need them, and leave the rest closed.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
  frameworks: {
    aws_fsbp: ['EC2.19'],
    iso27001_2022: ['A.8.20', 'A.8.21', 'A.8.22'],
    nist_800_53_r5: ids`
      AC-4(21) AC-17(1) AC-17(4)(a) AC-17(9) AC-17(10) AC-17(b) CM-2(2) CM-2(a) CM-6(a) CM-7(b)
      CM-8(6) CM-9(b) SC-7(5) SC-7(7) SC-7(11) SC-7(12) SC-7(16) SC-7(21) SC-7(24)(b) SC-7(25)
      SC-7(26) SC-7(27) SC-7(28) SC-7(a) SC-7(c)
    `,
    'pci_dss_4.0': ids`
      1.2.5 1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 2.2.5 7.2.1 7.3.1 11.3.1.1 11.3.1.3 11.5.1.1 11.5.2 A1.1.3
    `,
    soc2: ['CC6.1', 'CC6.2', 'CC6.6'],
  },
  peers: {
    prowler: 'ec2_securitygroup_allow_ingress_from_internet_to_high_risk_tcp_ports',
    cloudsploit: 'openDocker',
    steampipe: 'vpc_security_group_restrict_ingress_common_ports_all',
  },
  joins: ['prefixLists', 'prefixListEntries'],
  parameters: z.object({
    ports: portParameter(
      [
        20, 21, 22, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432,
        5500, 5601, 8080, 8088, 8888, 9200, 9300,
      ],
      'The TCP ports that nobody outside may reach.',
    ),
  }),

  evaluate({ item, related, parameters: { ports } }) {
    const rules = answered(item.IpPermissions, 'IpPermissions');
    const open = portsOpenToAnywhere(rules, related, 'tcp', ports);
    if (open.length === 0) return pass();
    return fail(reachedText(open.map(String)));
  },
});
