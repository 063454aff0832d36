import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { job } from './job.resource.ts';

const spark: readonly (string | undefined)[] = ['glueetl', 'gluestreaming'];

export const check = defineCheck(job, {
  id: 'glue-job-version-supported',
  title: 'Jobs run a supported version of Glue',
  severity: 'medium',
  category: 'operations',
  why: 'A version at its end gets no fixes any more, and some day its jobs can no longer be started.',
  fix: 'Try the job with a current version, mend what Spark and Python do otherwise there, and change it.',
  docs: 'https://docs.aws.amazon.com/glue/latest/dg/glue-version-support-policy.html',
  parameters: z.object({
    minimumVersion: z
      .string()
      .regex(/^\d+\.\d+$/)
      .default('3.0')
      .describe('The oldest version of Glue that jobs may run.'),
  }),
  // The version of others says nothing of what they run with.
  appliesTo: ({ Command }) => spark.includes(answered(Command, 'Command').Name),

  evaluate({ item: { GlueVersion }, parameters: { minimumVersion } }) {
    const version = answered(GlueVersion, 'GlueVersion');
    // Glue keeps it up to date: https://docs.aws.amazon.com/glue/latest/webapi/API_Job.html
    if (version === 'auto') return pass();
    if (!/^\d+\.\d+$/.test(version)) {
      throw new IncompleteAnswerError(`AWS answered a GlueVersion that is not known: ${version}.`);
    }
    const isOld = version.localeCompare(minimumVersion, 'en', { numeric: true }) < 0;
    return isOld ? fail(`The job runs version ${version} of Glue.`) : pass();
  },
});
