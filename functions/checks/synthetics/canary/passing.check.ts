import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { canary } from './canary.resource.ts';

const states = {
  runs: ['RUNNING'],
  broken: ['ERROR'],
  // Neither meant to run nor broken.
  idle: ['CREATING', 'DELETING', 'READY', 'STARTING', 'STOPPED', 'STOPPING', 'UPDATING'],
};
const outcomes = { passed: ['PASSED'], failed: ['FAILED'], open: ['RUNNING'] };

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
    const state = kindOfWord(item.Status?.State, 'State', states);
    if (state === 'idle') return noVerdict();
    if (state === 'broken') return fail('The canary is in error, and does not run.');
    const runs = lastRuns
      .flatMap(({ LastRun }) => (LastRun ? [LastRun.Status] : []))
      .map((status) => ({
        outcome: kindOfWord(status?.State, 'State', outcomes),
        code: status?.StateReasonCode ?? 'no code',
      }));
    const failed = runs.find(({ outcome }) => outcome === 'failed');
    if (failed) return fail(`The last run failed: ${failed.code}.`);
    return runs.some(({ outcome }) => outcome === 'passed') ? pass() : noVerdict();
  },
});
