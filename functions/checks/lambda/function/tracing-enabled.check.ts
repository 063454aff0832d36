import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-tracing-enabled',
  title: 'Functions are traced by X-Ray',
  severity: 'low',
  category: 'operations',
  why: 'Where the time of a request went, between functions and what they call, no log tells.',
  fix: 'Set the tracing of the function to Active, and let its role write to X-Ray.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html',

  evaluate({ item: { TracingConfig } }) {
    const mode = answered(TracingConfig?.Mode, 'the mode of TracingConfig');
    if (mode === 'Active') return pass();
    if (mode === 'PassThrough') return fail('The function is traced only where its caller is.');
    throw new IncompleteAnswerError(`Lambda answered the tracing ${mode}.`);
  },
});
