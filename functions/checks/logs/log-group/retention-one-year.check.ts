import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { logGroup } from './log-group.resource.ts';

export const check = defineCheck(logGroup, {
  id: 'logs-log-group-retention-one-year',
  title: 'Log groups keep their events for at least a year',
  severity: 'medium',
  category: 'security',
  why: 'Intrusions are often found months later; what the logs no longer hold then cannot be reconstructed, and audits ask for a year.',
  fix: 'Set a retention period of 365 days or more, or none, where events are kept until somebody deletes the group.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
  parameters: z.object({
    minDays: z
      .int()
      .min(1)
      .max(3653)
      .default(365)
      .describe('The least number of days that events must be kept.'),
  }),
  // Groups of this class keep their events for one day, whatever is set.
  appliesTo: ({ logGroupClass }) => logGroupClass !== 'DELIVERY',

  evaluate({ item: { retentionInDays: days }, parameters: { minDays } }) {
    // Not set, events never expire, which AWS's own rule passes, too:
    // https://docs.aws.amazon.com/config/latest/developerguide/cw-loggroup-retention-period-check.html
    if (!days || days >= minDays) return pass();
    return fail(`Events are kept for ${days} days; at least ${minDays} are demanded.`);
  },
});
