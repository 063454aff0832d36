import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { logGroup } from './log-group.resource.ts';

export const check = defineCheck(logGroup, {
  id: 'logs-log-group-retention-set',
  title: 'Log groups expire their events after a set time',
  severity: 'medium',
  category: 'cost',
  why: 'Events of a log group without retention are stored and paid for until somebody deletes the group; personal data in them stays as long.',
  fix: 'Set a retention period: as long as audits and law demand, and no longer.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
  parameters: z.object({
    minDays: z
      .int()
      .min(1)
      .default(1)
      .describe('The least number of days that events must be kept: 365 for many audits.'),
  }),
  // Groups of this class keep their events for one day, whatever is set.
  appliesTo: ({ logGroupClass }) => logGroupClass !== 'DELIVERY',

  evaluate({ item: { retentionInDays: days }, parameters: { minDays } }) {
    // Not set, events never expire:
    // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_LogGroup.html
    if (!days) return fail('Events never expire.');
    if (days >= minDays) return pass();
    return fail(`Events are kept for ${days} days; at least ${minDays} are demanded.`);
  },
});
