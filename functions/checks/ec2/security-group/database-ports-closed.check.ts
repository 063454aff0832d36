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
  id: 'ec2-security-group-database-ports-closed',
  title: 'Security groups keep databases closed to the internet',
  severity: 'high',
  category: 'security',
  why: 'A database that everybody reaches is found by scanners within hours, and one weak password or unpatched flaw then opens all of its data.',
  fix: 'Allow the port from the security groups of the clients, or from known addresses, and reach the database through a VPN or Session Manager.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  impliedBy: ['ec2-security-group-all-ports-closed'],
  joins: ['prefixLists', 'prefixListEntries'],
  parameters: z.object({
    ports: portParameter(
      [1433, 1434, 1521, 2483, 2484, 3306, 5432, 7199, 9042, 9160, 27_017, 27_018, 27_019],
      'The TCP ports of databases: SQL Server, Oracle, MySQL, PostgreSQL, Cassandra, MongoDB.',
    ),
  }),

  evaluate({ item, related, parameters: { ports } }) {
    const rules = answered(item.IpPermissions, 'IpPermissions');
    const open = portsOpenToAnywhere(rules, related, { protocol: 'tcp', ports });
    if (open.length === 0) return pass();
    return fail(reachedText(open.map(String)));
  },
});
