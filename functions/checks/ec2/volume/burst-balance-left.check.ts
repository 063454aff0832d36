import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { volume } from './volume.resource.ts';

export const check = defineCheck(volume, {
  id: 'ec2-volume-burst-balance-left',
  title: 'Volumes that burst do not run out of credits',
  severity: 'medium',
  category: 'performance',
  why: 'With an empty bucket the volume falls back to its baseline, which for a small one is a tenth of its speed or less.',
  fix: 'Change gp2 to gp3, whose speed does not depend on credits, or enlarge the volume until its baseline is enough.',
  docs: 'https://docs.aws.amazon.com/ebs/latest/userguide/using_cloudwatch_ebs.html',
  needs: ['BurstBalance'],
  parameters: z.object({
    leastPercent: z
      .int()
      .min(1)
      .max(99)
      .default(10)
      .describe('The average of an hour, in percent, below which a bucket counts as empty.'),
    mostHours: z
      .int()
      .min(0)
      .max(23)
      .default(2)
      .describe('In how many hours of the last day a bucket may have been empty.'),
  }),
  appliesTo: ({ State, VolumeType }) =>
    answered(State, 'State') === 'in-use' &&
    ['gp2', 'st1', 'sc1'].includes(answered(VolumeType, 'VolumeType')),

  evaluate({ facts, parameters: { leastPercent, mostHours } }) {
    // Nothing is reported of a volume that is idle, or that hangs on an instance of the Nitro system
    // and never needs credits: the page above.
    const { points } = answered(facts.BurstBalance, 'BurstBalance');
    if (points.length === 0) return noVerdict();
    const hours = points.filter(({ value }) => value < leastPercent).length;
    if (hours <= mostHours) return pass();
    return fail(`The burst balance was below ${leastPercent} % in ${hours} hours of the last day.`);
  },
});
