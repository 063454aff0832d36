import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { group } from './group.resource.ts';
import { launchesSpot } from './spot.judgement.ts';

export const check = defineCheck(group, {
  id: 'autoscaling-group-instance-types-diverse',
  title: 'Groups with spot instances may launch several instance types',
  severity: 'medium',
  category: 'reliability',
  why: 'Spot capacity of one type ends for all instances of the group at the same time.',
  fix: 'Name several instance types in the mixed instances policy, or say by attributes what an instance needs.',
  docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-mixed-instances-groups.html',
  parameters: z.object({
    leastTypes: z
      .int()
      .min(2)
      .max(40)
      .default(2)
      .describe('The fewest instance types that a group has to choose among.'),
  }),
  appliesTo: (item) => launchesSpot(item),

  evaluate({ item, parameters: { leastTypes } }) {
    const template = answered(item.MixedInstancesPolicy?.LaunchTemplate, 'LaunchTemplate');
    const overrides = template.Overrides ?? [];
    // Without overrides the template decides: one type, or by attributes.
    if (overrides.length === 0) return noVerdict();
    if (overrides.some(({ InstanceRequirements }) => InstanceRequirements)) return pass();
    const types = new Set(
      overrides.map(({ InstanceType }) => answered(InstanceType, 'InstanceType')),
    );
    if (types.size >= leastTypes) return pass();
    return fail(`The spot instances of the group can only be: ${[...types].join(', ')}.`);
  },
});
