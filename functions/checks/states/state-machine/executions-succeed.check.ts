import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysText } from '../../../core/judgement/days.ts';
import { sumOfLastDays } from '../../../core/judgement/metrics.ts';
import { stateMachine } from './state-machine.resource.ts';

export const check = defineCheck(stateMachine, {
  id: 'states-state-machine-executions-succeed',
  title: 'Executions of state machines succeed',
  severity: 'medium',
  category: 'health',
  why: 'An execution that failed or ran out of time left its work undone, halfway through, and starts again for nobody.',
  fix: 'Look at the history of the execution, mend what it failed at, and redrive it or start it again.',
  docs: 'https://docs.aws.amazon.com/step-functions/latest/dg/procedure-cw-metrics.html',
  needs: ['ExecutionsSucceeded', 'ExecutionsFailed', 'ExecutionsTimedOut'],
  parameters: z.object({
    days: z
      .int()
      .min(1)
      .max(7)
      .default(1)
      .describe('For how many days the end of an execution is held against its state machine.'),
    mostFailures: z
      .int()
      .min(0)
      .default(0)
      .describe('The most executions that may fail or run out of time in these days.'),
  }),

  evaluate({ facts, parameters: { days, mostFailures }, now }) {
    const [succeeded = 0, failed = 0, timedOut = 0] = [
      answered(facts.ExecutionsSucceeded, 'ExecutionsSucceeded'),
      answered(facts.ExecutionsFailed, 'ExecutionsFailed'),
      answered(facts.ExecutionsTimedOut, 'ExecutionsTimedOut'),
    ].map((series) => sumOfLastDays(series, days, now));
    const bad = failed + timedOut;
    if (bad > mostFailures) {
      return fail(`Executions that failed or ran out of time in ${daysText(days)}: ${bad}.`);
    }
    // None ended: of that nothing is reported, or zeros.
    return succeeded + bad === 0 ? noVerdict() : pass();
  },
});
