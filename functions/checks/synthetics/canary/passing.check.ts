import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { Canary, CanaryRunStatus } from '../shapes.generated.ts';
import { canary } from './canary.resource.ts';

/** What is neither meant to run nor broken. */
const idle = ['CREATING', 'DELETING', 'READY', 'STARTING', 'STOPPED', 'STOPPING', 'UPDATING'];

export const check = defineCheck(canary, {
  id: 'synthetics-canary-passing',
  title: 'Canaries pass',
  severity: 'high',
  category: 'health',
  why: 'A canary does what a user does; where it fails, users fail.',
  fix: 'Look at the log and screenshots of the last run, and mend the page, the service or the script.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Canaries_Troubleshoot.html',
  joins: ['lastRuns'],

  evaluate({ item, related: { lastRuns } }) {
    const state = stateOf(item);
    if (idle.includes(state)) return noVerdict();
    if (state === 'ERROR') return fail('The canary is in error, and does not run.');
    const statuses = lastRuns.flatMap(({ LastRun }) => (LastRun ? [LastRun.Status] : []));
    const failed = statuses.find((status) => runStateOf(status) === 'FAILED');
    if (failed) return fail(`The last run failed: ${failed.StateReasonCode ?? 'no code'}.`);
    return statuses.some((status) => runStateOf(status) === 'PASSED') ? pass() : noVerdict();
  },
});

function stateOf({ Status }: Canary): string {
  const state: string = answered(Status?.State, 'State');
  if (['ERROR', 'RUNNING', ...idle].includes(state)) return state;
  throw new IncompleteAnswerError(`AWS answered with the unknown state ${state}.`);
}

function runStateOf(status: CanaryRunStatus | undefined): string {
  const state: string = answered(status?.State, 'State');
  if (['FAILED', 'PASSED', 'RUNNING'].includes(state)) return state;
  throw new IncompleteAnswerError(`AWS answered with the unknown state ${state}.`);
}
