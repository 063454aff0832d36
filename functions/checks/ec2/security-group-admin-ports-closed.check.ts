import * as z from 'zod';
import { answered } from '../../core/answer.ts';
import { defineCheck, fail, pass } from '../../core/check.ts';
import { portsOpenToAnywhere } from '../../core/internet-access.ts';
import { securityGroup } from './security-group.resource.ts';

export const check = defineCheck(securityGroup, {
  id: 'ec2-security-group-admin-ports-closed',
  title: 'Security groups in use keep SSH and RDP closed to the internet',
  severity: 'high',
  category: 'security',
  why: 'Administration ports that everybody reaches are tried with stolen and guessed passwords all day long.',
  fix: 'Allow these ports from known addresses only, or connect through Session Manager or EC2 Instance Connect and close them.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-rules-reference.html',
  frameworks: { 'aws-fsbp': ['EC2.13', 'EC2.14'], 'cis-aws-5.0': ['5.3', '5.4'] },
  peers: {
    prowler: 'ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_22',
    cloudsploit: 'openSSH',
    steampipe: 'vpc_security_group_restrict_ingress_ssh_all',
  },
  joins: ['networkInterfaces'],
  parameters: z.object({
    ports: z
      .array(z.int().min(0).max(65_535))
      .min(1)
      .max(50)
      .default([22, 3389])
      .describe('The TCP ports that nobody outside may reach.'),
  }),

  evaluate({ item, related, parameters: { ports } }) {
    const rules = answered(item.IpPermissions, 'IpPermissions');
    const open = portsOpenToAnywhere(rules, 'tcp', ports);
    const { length: users } = related.networkInterfaces;
    if (open.length === 0 || users === 0) return pass();
    return fail(
      `${open.length === 1 ? 'Port' : 'Ports'} ${open.join(', ')} of ${users} network ` +
        `${users === 1 ? 'interface' : 'interfaces'} can be reached from anywhere.`,
    );
  },
});
