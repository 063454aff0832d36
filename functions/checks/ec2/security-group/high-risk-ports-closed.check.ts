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
  id: 'ec2-security-group-high-risk-ports-closed',
  title: 'Security groups keep high-risk ports closed to the internet',
  severity: 'high',
  category: 'security',
  why: 'These are the ports that AWS names as most often attacked: administration, mail, file transfer, databases and development servers.',
  fix: 'Allow only the ports the service needs, from the addresses that need them, and leave the rest closed.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
  impliedBy: ['ec2-security-group-all-ports-closed'],
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
    const open = portsOpenToAnywhere(rules, related, { protocol: 'tcp', ports });
    if (open.length === 0) return pass();
    return fail(reachedText(open.map(String)));
  },
});
