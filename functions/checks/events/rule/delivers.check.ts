import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysText } from '../../../core/judgement/days.ts';
import { sumOfLastDays } from '../../../core/judgement/metrics.ts';
import { rule } from './rule.resource.ts';

export const check = defineCheck(rule, {
  id: 'events-rule-delivers',
  title: 'Rules deliver events to their targets',
  severity: 'medium',
  category: 'health',
  why: 'An invocation that failed for good is work that was not done, and without a dead-letter queue its event is lost.',
  fix: 'Look at what the target and its permissions refuse, mend it, and send again what the dead-letter queue kept.',
  docs: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html',
  needs: ['FailedInvocations'],
  parameters: z.object({
    days: z
      .int()
      .min(1)
      .max(7)
      .default(1)
      .describe('For how many days a failed invocation is held against its rule.'),
    mostFailures: z
      .int()
      .min(0)
      .default(0)
      .describe('The most invocations that may fail in these days.'),
  }),
  appliesTo: ({ State }) => answered(State, 'State') !== 'DISABLED',

  evaluate({ facts, parameters: { days, mostFailures }, now }) {
    // EventBridge reports the metric where it is not zero, and only there:
    // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html
    const failed = sumOfLastDays(answered(facts.FailedInvocations, 'FailedInvocations'), days, now);
    if (failed <= mostFailures) return pass();
    return fail(`Invocations that failed for good in ${daysText(days)}: ${failed}.`);
  },
});
