import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import {
  portsOpenToAnywhere,
  reachedText,
} from '../../../core/judgement/networks/internet-access.ts';
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
  impliedBy: ['ec2-security-group-all-ports-closed'],
  joins: ['prefixLists', 'prefixListEntries'],
  parameters: z.object({
    ports: portParameter([22, 3389], 'The TCP ports that nobody outside may reach.'),
  }),

  evaluate({ item, related, parameters: { ports } }) {
    const rules = answered(item.IpPermissions, 'IpPermissions');
    const open = portsOpenToAnywhere(rules, related, { protocol: 'tcp', ports });
    if (open.length === 0) return pass();
    return fail(reachedText(open.map(String)));
  },
});
