import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBetween } from '../../../core/judgement/days.ts';
import { volume } from './volume.resource.ts';

export const check = defineCheck(volume, {
  id: 'ec2-volume-snapshot-recent',
  title: 'EBS volumes in use have a recent snapshot',
  severity: 'medium',
  category: 'reliability',
  why: 'What was written since the last snapshot is lost with the volume, or with the mistake that overwrites it.',
  fix: 'Let Data Lifecycle Manager or AWS Backup make snapshots of the volume on a schedule.',
  docs: 'https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html',
  joins: ['snapshots'],
  parameters: z.object({
    maxAgeDays: z
      .int()
      .min(1)
      .max(365)
      .default(7)
      .describe('The most days that the last snapshot may be old.'),
  }),
  appliesTo: ({ State }) => answered(State, 'State') === 'in-use',

  evaluate({ item, related, parameters: { maxAgeDays }, now }) {
    const created = answered(item.CreateTime, 'CreateTime');
    if (daysBetween(created, now) <= maxAgeDays) return pass();
    const ages = related.snapshots
      .filter(({ State }) => answered(State, 'State') === 'completed')
      .map(({ StartTime }) => daysBetween(answered(StartTime, 'StartTime'), now));
    if (ages.length === 0) return fail('The volume has no snapshot.');
    const youngest = Math.min(...ages);
    if (youngest <= maxAgeDays) return pass();
    return fail(`The last snapshot is ${youngest} days old; the limit is ${maxAgeDays} days.`);
  },
});
