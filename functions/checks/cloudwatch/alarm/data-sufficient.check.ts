import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { alarm } from './alarm.resource.ts';
import { onlyScales } from './scaling.judgement.ts';
import { sinceOf, stateOf } from './state.judgement.ts';

const millisecondsPerHour = 3_600_000;

export const check = defineCheck(alarm, {
  id: 'cloudwatch-alarm-data-sufficient',
  title: 'Alarms have data to judge by',
  severity: 'medium',
  category: 'health',
  why: 'An alarm without data cannot go off: often what it watched was replaced or renamed, and nobody watches the new one.',
  fix: 'Have the alarm look at the metric of what runs today; where no data is as good as zero, have it treat missing data as not breaching; delete it where nothing is left to watch.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html',
  parameters: z.object({
    maxHours: z.int().min(1).default(24).describe('How many hours an alarm may be without data.'),
  }),

  appliesTo: (alarm) => !onlyScales(alarm),

  evaluate({ item, parameters: { maxHours }, now }) {
    if (stateOf(item) !== 'blind') return pass();
    const since = sinceOf(item);
    if (now.getTime() - since.getTime() <= maxHours * millisecondsPerHour) return pass();
    return fail(`Without sufficient data since ${since.toISOString()}.`);
  },
});
