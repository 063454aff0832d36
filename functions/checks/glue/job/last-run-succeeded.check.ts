import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { because } from '../../../core/judgement/known-words.ts';
import { job } from './job.resource.ts';
import { endOf, hasEnded } from './job-runs.judgement.ts';

export const check = defineCheck(job, {
  id: 'glue-job-last-run-succeeded',
  title: 'The last run of each job succeeded',
  severity: 'medium',
  category: 'health',
  why: 'What the job did not load or transform is missing wherever it is read, and nobody says so there.',
  fix: 'Look at the error and the logs of the run, mend what they name, and run the job again.',
  docs: 'https://docs.aws.amazon.com/glue/latest/dg/job-run-statuses.html',
  needs: ['GetJobRuns'],

  evaluate({ facts }) {
    const runs = answered(facts.GetJobRuns?.JobRuns, 'JobRuns');
    const [newest] = runs;
    const last = runs.find(hasEnded);
    // A retry is at it yet.
    const isRetried = newest && newest !== last && (newest.Attempt ?? 0) > 0;
    if (!last || isRetried) return noVerdict();
    const end = endOf(last);
    // Somebody stopped it.
    if (end === 'stopped') return noVerdict();
    if (end === 'succeeded') return pass();
    return fail(`The last run ended as ${last.JobRunState}${because(last.ErrorMessage)}.`);
  },
});
