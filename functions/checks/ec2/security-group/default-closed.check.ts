import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { securityGroup } from './security-group.resource.ts';

export const check = defineCheck(securityGroup, {
  id: 'ec2-security-group-default-closed',
  title: 'Default security groups let nothing in or out',
  severity: 'medium',
  category: 'security',
  why: 'What is launched without a group of its own gets the default one, and with it every rule that was ever added there.',
  fix: 'Give each resource a security group of its own, then remove all rules of the default group.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html',
  frameworks: {
    aws_fsbp: ['EC2.2'],
    'cis_aws_3.0': ['5.4'],
    'cis_aws_5.0': ['5.5'],
    'cis_aws_7.0': ['6.5'],
    iso27001_2022: ['A.8.20', 'A.8.21', 'A.8.22'],
    nist_800_53_r5: ids`
      AC-4(21) AC-17(1) AC-17(4)(a) AC-17(9) AC-17(10) AC-17(b) CM-6(a) CM-9(b) SC-7(5) SC-7(7)
      SC-7(11) SC-7(12) SC-7(16) SC-7(21) SC-7(24)(b) SC-7(25) SC-7(26) SC-7(27) SC-7(28) SC-7(a)
      SC-7(c)
    `,
    'pci_dss_4.0': ['7.2.1'],
    soc2: ['CC6.1', 'CC6.2', 'CC6.6'],
  },
  peers: {
    prowler: 'ec2_securitygroup_default_restrict_traffic',
    cloudsploit: 'defaultSecurityGroup',
    steampipe: 'vpc_default_security_group_restricts_all_traffic',
  },
  appliesTo: ({ GroupName }) => answered(GroupName, 'GroupName') === 'default',

  evaluate({ item }) {
    const inbound = answered(item.IpPermissions, 'IpPermissions').length;
    const outbound = answered(item.IpPermissionsEgress, 'IpPermissionsEgress').length;
    if (inbound + outbound === 0) return pass();
    return fail(`The default group has rules: ${inbound} inbound and ${outbound} outbound.`);
  },
});
