import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { portParameter } from '../port-parameter.judgement.ts';
import { instance } from './instance.resource.ts';
import { portsReachedFromAnywhere } from './instance-exposure.judgement.ts';

export const check = defineCheck(instance, {
  id: 'ec2-instance-admin-ports-unreachable',
  title: 'Nobody on the internet reaches SSH, RDP or Telnet of an instance',
  severity: 'critical',
  category: 'security',
  why: 'Address, route, network ACL and security group all let strangers through: passwords are being tried on this machine right now.',
  fix: 'Close the port in the security group, or take the public address away, and connect through Session Manager or EC2 Instance Connect.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  joins: ['securityGroups', 'routeTables', 'networkAcls', 'prefixLists', 'prefixListEntries'],
  parameters: z.object({
    ports: portParameter([22, 23, 3389], 'The TCP ports that nobody outside may reach.'),
  }),

  evaluate({ item, related, parameters: { ports } }) {
    const interfaces = answered(item.NetworkInterfaces, 'NetworkInterfaces');
    const reached = portsReachedFromAnywhere(interfaces, related, 'tcp', ports);
    if (reached.length === 0) return pass();
    return fail(`Anybody on the internet reaches port ${reached.join(', ')} of the instance.`);
  },
});
