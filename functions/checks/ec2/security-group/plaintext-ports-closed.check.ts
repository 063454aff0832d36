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
  id: 'ec2-security-group-plaintext-ports-closed',
  title: 'Security groups keep FTP and Telnet closed to the internet',
  severity: 'high',
  category: 'security',
  why: 'FTP and Telnet send passwords and data in clear text, for everybody on the way to read and to change.',
  fix: 'Close the ports, and use SFTP and SSH or Session Manager in their place.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  impliedBy: ['ec2-security-group-all-ports-closed'],
  joins: ['prefixLists', 'prefixListEntries'],
  parameters: z.object({
    ports: portParameter([20, 21, 23], 'The TCP ports of FTP and Telnet.'),
  }),

  evaluate({ item, related, parameters: { ports } }) {
    const rules = answered(item.IpPermissions, 'IpPermissions');
    const open = portsOpenToAnywhere(rules, related, { protocol: 'tcp', ports });
    if (open.length === 0) return pass();
    return fail(reachedText(open.map(String)));
  },
});
