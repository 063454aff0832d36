import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { portParameter } from '../port-parameter.judgement.ts';
import { instance } from './instance.resource.ts';
import { portsReachedFromAnywhere } from './instance-exposure.judgement.ts';

export const check = defineCheck(instance, {
  id: 'ec2-instance-database-ports-unreachable',
  title: 'Nobody on the internet reaches a database port of an instance',
  severity: 'critical',
  category: 'security',
  why: 'Address, route, network ACL and security group all let strangers through to the data itself; one weak password or flaw is enough to lose it.',
  fix: 'Close the port in the security group, or move the database to a subnet without a route to an internet gateway.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  joins: ['securityGroups', 'routeTables', 'networkAcls', 'prefixLists', 'prefixListEntries'],
  parameters: z.object({
    ports: portParameter(
      [
        1433, 1434, 1521, 2483, 2484, 3306, 5432, 5601, 6379, 7199, 9042, 9092, 9160, 9200, 9300,
        11_211, 27_017, 27_018, 27_019,
      ],
      'The TCP ports of databases, caches, search and queue engines.',
    ),
  }),

  evaluate({ item, related, parameters: { ports } }) {
    const interfaces = answered(item.NetworkInterfaces, 'NetworkInterfaces');
    const reached = portsReachedFromAnywhere(interfaces, related, 'tcp', ports);
    if (reached.length === 0) return pass();
    return fail(`Anybody on the internet reaches port ${reached.join(', ')} of the instance.`);
  },
});
