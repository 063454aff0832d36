import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { JobRun } from '../shapes.generated.ts';

/** https://docs.aws.amazon.com/glue/latest/dg/job-run-statuses.html */
const states = {
  succeeded: ['SUCCEEDED'],
  failed: ['FAILED', 'TIMEOUT', 'ERROR', 'EXPIRED'],
  stopped: ['STOPPED'],
  goingOn: ['STARTING', 'RUNNING', 'STOPPING', 'WAITING'],
} as const;

/** How a run ended. */
export const endOf = ({ JobRunState }: JobRun) => kindOfWord(JobRunState, 'JobRunState', states);

/** Whether a run is over. */
export const hasEnded = (run: JobRun): boolean => endOf(run) !== 'goingOn';
