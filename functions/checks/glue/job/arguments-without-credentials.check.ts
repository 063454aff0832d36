import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { credentialsIn } from '../../../core/judgement/credentials/embedded-credentials.ts';
import { job } from './job.resource.ts';

export const check = defineCheck(job, {
  id: 'glue-job-arguments-without-credentials',
  title: 'Jobs keep no credentials in their arguments',
  severity: 'critical',
  category: 'security',
  why: 'Everybody who may read the job reads its arguments, in the console, in its runs and in the logs.',
  fix: 'Change what was exposed, keep it in Secrets Manager or in a connection, and give the job its name instead.',
  docs: 'https://docs.aws.amazon.com/glue/latest/dg/aws-glue-programming-etl-glue-arguments.html',
  parameters: z.object({
    ignoredNames: z
      .array(z.string().min(1))
      .max(100)
      .default([])
      .describe('Names of arguments that hold no credential, whatever they look like.'),
  }),

  evaluate({ item, parameters: { ignoredNames } }) {
    // A job without arguments has neither map.
    const given = [item.DefaultArguments, item.NonOverridableArguments].flatMap((map) =>
      Object.entries(map ?? {}),
    );
    const names = new Set(credentialsIn(given, ignoredNames));
    if (names.size === 0) return pass();
    return fail(`What looks like credentials is in: ${[...names].join(', ')}.`);
  },
});
