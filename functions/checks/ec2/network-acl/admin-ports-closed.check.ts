import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { addressFamilies } from '../../../core/judgement/networks/cidr.ts';
import { portsAdmittedFromAnywhere } from '../network-acl.judgement.ts';
import { portParameter } from '../port-parameter.judgement.ts';
import { networkAcl } from './network-acl.resource.ts';

export const check = defineCheck(networkAcl, {
  id: 'ec2-network-acl-admin-ports-closed',
  title: 'Network ACLs in use keep SSH and RDP closed to the internet',
  severity: 'medium',
  category: 'security',
  why: 'The network ACL is the second lock: it still holds when somebody opens a security group by mistake.',
  fix: 'Deny these ports to 0.0.0.0/0 and ::/0 by a rule with a number below the one that allows them.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
  parameters: z.object({
    ports: portParameter([22, 3389], 'The TCP ports that nobody outside may reach.'),
  }),

  evaluate({ item, parameters: { ports } }) {
    const rules = answered(item.Entries, 'Entries');
    const open = portsAdmittedFromAnywhere(rules, 'tcp', ports, addressFamilies);
    const { length: subnets } = answered(item.Associations, 'Associations');
    if (open.length === 0 || subnets === 0) return pass();
    return fail(`Everybody is let through to port ${open.join(', ')}; subnets: ${subnets}.`);
  },
});
