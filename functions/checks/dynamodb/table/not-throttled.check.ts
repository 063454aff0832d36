import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBefore, daysText } from '../../../core/judgement/days.ts';
import { table } from './table.resource.ts';

export const check = defineCheck(table, {
  id: 'dynamodb-table-not-throttled',
  title: 'Tables do not throttle requests',
  severity: 'high',
  category: 'performance',
  why: 'A request that DynamoDB refuses is tried again at best, and everybody waits meanwhile; at worst it is lost.',
  fix: 'Raise the capacity or let it scale, switch to on-demand, and spread what is read and written over more partition keys.',
  docs: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TroubleshootingThrottling.html',
  needs: ['ReadThrottleEvents', 'WriteThrottleEvents'],
  parameters: z.object({
    days: z
      .int()
      .min(1)
      .max(7)
      .default(1)
      .describe('For how many days a refused read or write is held against its table.'),
    mostEvents: z
      .int()
      .min(0)
      .default(0)
      .describe('The most reads and writes that may be refused in these days.'),
  }),

  evaluate({ facts, parameters: { days, mostEvents }, now }) {
    const since = daysBefore(now, days);
    const points = [
      ...answered(facts.ReadThrottleEvents, 'ReadThrottleEvents').points,
      ...answered(facts.WriteThrottleEvents, 'WriteThrottleEvents').points,
    ].filter(({ end }) => end > since);
    // No page of AWS says that what is not reported is zero.
    if (points.length === 0) return noVerdict();
    const refused = points.reduce((sum, { value }) => sum + value, 0);
    if (refused <= mostEvents) return pass();
    return fail(`Reads and writes that were refused in ${daysText(days)}: ${refused}.`);
  },
});
