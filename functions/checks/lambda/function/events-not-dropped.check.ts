import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysText } from '../../../core/judgement/days.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';
import { lookBackDays, recentValues, sumOf } from './recent-counts.judgement.ts';

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-events-not-dropped',
  title: 'Functions drop no asynchronous events',
  severity: 'medium',
  category: 'health',
  why: 'An event that Lambda gave up on after its retries, or after six hours, did not do its work; without a destination it is lost.',
  fix: 'Mend what the function fails at, or raise its concurrency; give it a destination for failures, and send the events again.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html',
  needs: ['AsyncEventsDropped'],
  parameters: z.object({
    days: lookBackDays,
    mostDropped: z.int().min(0).default(0).describe('The most events that may be dropped.'),
  }),

  evaluate({ facts, parameters: { days, mostDropped }, now }) {
    const series = answered(facts.AsyncEventsDropped, 'AsyncEventsDropped');
    const values = recentValues(series, days, now);
    // Nothing is reported where there were no events, and perhaps where none was dropped.
    if (values.length === 0) return noVerdict();
    const dropped = sumOf(values);
    if (dropped <= mostDropped) return pass();
    return fail(`Events that were dropped in ${daysText(days)}: ${dropped}.`);
  },
});
