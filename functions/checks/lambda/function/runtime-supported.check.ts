import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';
import { deprecationOf } from './lambda-runtimes.judgement.ts';

const dayInMilliseconds = 86_400_000;

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-runtime-supported',
  title: 'Functions run on a supported runtime',
  severity: 'high',
  category: 'security',
  why: 'A deprecated runtime receives no security fixes, and after a while its functions can no longer be changed.',
  fix: "Move the function to a current version of its language's runtime, and test it there.",
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  parameters: z.object({
    noticeDays: z
      .int()
      .min(0)
      .max(365)
      .default(0)
      .describe('From how many days before its deprecation a runtime counts as unsupported.'),
  }),
  // A container image brings its own.
  appliesTo: ({ PackageType }) => PackageType !== 'Image',

  evaluate({ item, now, parameters: { noticeDays } }) {
    const runtime = answered(item.Runtime, 'Runtime');
    const deprecation = deprecationOf(runtime);
    const horizon = now.getTime() + noticeDays * dayInMilliseconds;
    if (deprecation === undefined || horizon < deprecation.getTime()) return pass();
    const date = deprecation.toISOString().slice(0, 10);
    return fail(`The runtime ${runtime} is deprecated as of ${date}.`);
  },
});
