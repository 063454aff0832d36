import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { vpc } from './vpc.resource.ts';

export const check = defineCheck(vpc, {
  id: 'ec2-vpc-subnets-multi-az',
  title: 'The subnets of a VPC stand in several zones',
  severity: 'medium',
  category: 'reliability',
  why: 'A network that reaches into one Availability Zone only goes down with it, and nothing in it can move elsewhere.',
  fix: 'Add subnets in other zones, and let what runs in the VPC use them as well.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',
  joins: ['subnets'],
  parameters: z.object({
    leastZones: z.int().min(2).max(6).default(2).describe('The least zones that have a subnet.'),
  }),

  evaluate({ related: { subnets }, parameters: { leastZones } }) {
    const zones = new Set(
      subnets.map(({ AvailabilityZone }) => answered(AvailabilityZone, 'AvailabilityZone')),
    );
    // Nothing runs in a VPC without subnets.
    if (zones.size === 0) return noVerdict();
    if (zones.size >= leastZones) return pass();
    return fail(`The VPC has subnets in ${[...zones].sort().join(', ')} only.`);
  },
});
