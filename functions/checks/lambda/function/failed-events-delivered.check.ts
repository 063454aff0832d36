import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysText } from '../../../core/judgement/days.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';
import { lookBackDays, recentValues, sumOf } from './recent-counts.judgement.ts';

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-failed-events-delivered',
  title: 'Events reach the destinations and dead-letter queues of functions',
  severity: 'high',
  category: 'health',
  why: 'What a function failed at, and then did not reach its queue either, is lost, though somebody took care that it is not.',
  fix: 'Let the role of the function send to the destination, and look at its key, its policy and the size of the events.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html',
  needs: ['DeadLetterErrors', 'DestinationDeliveryFailures'],
  parameters: z.object({ days: lookBackDays }),

  evaluate({ facts, parameters: { days }, now }) {
    const values = [
      ...recentValues(answered(facts.DeadLetterErrors, 'DeadLetterErrors'), days, now),
      ...recentValues(
        answered(facts.DestinationDeliveryFailures, 'DestinationDeliveryFailures'),
        days,
        now,
      ),
    ];
    // Nothing is reported where nothing was to be delivered, and perhaps where nothing failed.
    if (values.length === 0) return noVerdict();
    const failed = sumOf(values);
    if (failed === 0) return pass();
    return fail(`Events that did not arrive in ${daysText(days)}: ${failed}.`);
  },
});
