import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { portsOpenToAnywhere, reachedText } from '../internet-access.judgement.ts';
import { portParameter } from '../port-parameter.judgement.ts';
import { securityGroup } from './security-group.resource.ts';

export const check = defineCheck(securityGroup, {
  id: 'ec2-security-group-admin-ports-closed',
  title: 'Security groups keep SSH and RDP closed to the internet',
  severity: 'high',
  category: 'security',
  why: 'Administration ports that everybody reaches are tried with stolen and guessed passwords all day long.',
  fix: 'Allow these ports from known addresses only, or connect through Session Manager or EC2 Instance Connect and close them.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-rules-reference.html',
  frameworks: {
    'cis_aws_3.0': ['5.2', '5.3'],
    'cis_aws_5.0': ['5.3', '5.4'],
    'cis_aws_7.0': ['6.3', '6.4'],
    hipaa: ['164.308(a)(1)(ii)(B)', '164.312(e)(1)'],
    iso27001_2022: ['A.8.20', 'A.8.21', 'A.8.22'],
    nist_800_53_r5: ids`
      AC-17(1) AC-17(9) AC-17(10) AC-17(b) CM-9(b) SC-7(7) SC-7(11) SC-7(12) SC-7(16) SC-7(21)
      SC-7(24)(b) SC-7(25) SC-7(26) SC-7(27) SC-7(28) SC-7(a) SC-7(c)
    `,
    'pci_dss_4.0': ['1.2.8', '1.3.1', '1.3.2', '1.4.2', '1.5.1', 'A1.1.3'],
    soc2: ['CC6.1', 'CC6.2', 'CC6.6', 'CC7.2'],
  },
  peers: {
    prowler: [
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_22',
      'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_3389',
    ],
    cloudsploit: ['openSSH', 'openRDP'],
    steampipe: [
      'vpc_security_group_restrict_ingress_ssh_all',
      'vpc_security_group_restrict_ingress_rdp_all',
    ],
  },
  joins: ['prefixLists', 'prefixListEntries'],
  parameters: z.object({
    ports: portParameter([22, 3389], 'The TCP ports that nobody outside may reach.'),
  }),

  evaluate({ item, related, parameters: { ports } }) {
    const rules = answered(item.IpPermissions, 'IpPermissions');
    const open = portsOpenToAnywhere(rules, related, 'tcp', ports);
    if (open.length === 0) return pass();
    return fail(reachedText(open.map(String)));
  },
});
