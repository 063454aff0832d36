import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { addressSet, sizeOf } from '../../../core/judgement/networks/address-set.ts';
import { subnet } from './subnet.resource.ts';

/**
 * The first four addresses and the last of each subnet are AWS's own.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 */
const reserved = 5;

export const check = defineCheck(subnet, {
  id: 'ec2-subnet-addresses-free',
  title: 'Subnets have IPv4 addresses left',
  severity: 'medium',
  category: 'health',
  why: 'Without a free address no instance, container, function or load balancer can be added, just when more of them are needed.',
  fix: 'Give the VPC a further range with new subnets, and do away with network interfaces that nothing uses.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  parameters: z.object({
    leastPercent: z
      .int()
      .min(1)
      .max(99)
      .default(10)
      .describe('The least share of the addresses, in percent, that has to be free.'),
  }),
  // Whoever uses IPv6 alone has no such addresses, and those of VMware's networks AWS does not give out.
  appliesTo: ({ Ipv6Native, Type }) => Ipv6Native !== true && Type !== 'Elastic VMware Service',

  evaluate({ item, parameters: { leastPercent } }) {
    const free = answered(item.AvailableIpAddressCount, 'AvailableIpAddressCount');
    const all = Number(sizeOf(addressSet([answered(item.CidrBlock, 'CidrBlock')]))) - reserved;
    if (free * 100 >= all * leastPercent) return pass();
    return fail(`Of ${all} addresses, ${free} are free.`);
  },
});
