import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBefore, daysText } from '../../../core/judgement/days.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-durable-executions-succeed',
  title: 'Durable executions do not fail or hang',
  severity: 'medium',
  category: 'health',
  why: 'An execution that failed or ran out of time left its work undone, halfway through, and starts again for nobody.',
  fix: 'Look at the history of the execution, mend what it failed at, and start the work again that it left.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/durable-functions.html',
  joins: ['versions'],
  parameters: z.object({
    days: z
      .int()
      .min(1)
      .max(30)
      .default(7)
      .describe(
        'For how many days the end of an execution is held against its function, if the function keeps it that long.',
      ),
  }),
  appliesTo: ({ DurableConfig }) => DurableConfig !== undefined,

  evaluate({ related: { versions }, parameters: { days }, now }) {
    answered(
      versions.find(({ item }) => item.Version === '$LATEST'),
      'version $LATEST',
    );
    const listed = versions.flatMap(({ facts: { ListDurableExecutionsByFunction: answer } }) =>
      answered(answer?.DurableExecutions, 'DurableExecutions'),
    );
    const since = daysBefore(now, days);
    const recent = listed
      .map(({ EndTimestamp, DurableExecutionName }) => ({
        end: answered(EndTimestamp, 'EndTimestamp'),
        name: answered(DurableExecutionName, 'DurableExecutionName'),
      }))
      .filter(({ end }) => end >= since);
    const [first, ...others] = recent;
    if (!first) return pass();
    const last = others.reduce((latest, one) => (one.end > latest.end ? one : latest), first);
    return fail(
      `Durable executions that failed or ran out of time in ${daysText(days)}: ${recent.length}; the last is ${last.name}.`,
    );
  },
});
