import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { group } from './group.resource.ts';

export const check = defineCheck(group, {
  id: 'autoscaling-group-multi-az',
  title: 'Groups launch in several zones',
  severity: 'medium',
  category: 'reliability',
  why: 'A group within one zone is gone with it, and finds no capacity when that zone has none.',
  fix: 'Add subnets of other zones to the group, and to the load balancer in front of it.',
  docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-benefits.html',
  parameters: z.object({
    leastZones: z
      .int()
      .min(2)
      .max(6)
      .default(2)
      .describe('The fewest zones that a group has to be set up for.'),
  }),

  // The zones of the group, not of its instances: it may have none at night.
  evaluate({ item, parameters: { leastZones } }) {
    const zones = new Set(answered(item.AvailabilityZones, 'AvailabilityZones'));
    if (zones.size >= leastZones) return pass();
    return fail(`The group launches in ${[...zones].join(', ') || 'no zone'} alone.`);
  },
});
