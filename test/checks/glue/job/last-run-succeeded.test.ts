import { describe, expect, it } from 'vitest';
import { job } from '../../../../functions/checks/glue/job/job.resource.ts';
import { check } from '../../../../functions/checks/glue/job/last-run-succeeded.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const ended = (JobRunState: string, more: object = {}) => ({ JobRunState, ...more }) as never;
const ran = (...JobRuns: never[]) => ({
  item: { Name: 'load' },
  facts: { GetJobRuns: { JobRuns } },
});

describeCheck(check, {
  pass: {
    'the last run succeeded, and an earlier one failed': ran(ended('SUCCEEDED'), ended('FAILED')),
    'the last that is over succeeded': ran(ended('RUNNING'), ended('SUCCEEDED')),
    'the last succeeded, and left a note': ran(ended('SUCCEEDED', { ErrorMessage: 'none' })),
  },
  fail: {
    'the last run failed': {
      ...ran(ended('FAILED', { ErrorMessage: 'Access denied.' }), ended('SUCCEEDED')),
      message: 'The last run ended as FAILED: Access denied.',
    },
    'the last run took too long, and nobody says more': {
      ...ran(ended('TIMEOUT')),
      message: 'The last run ended as TIMEOUT.',
    },
    'the last run waited for too long': {
      ...ran(ended('EXPIRED')),
      message: 'The last run ended as EXPIRED.',
    },
    'the next run has begun': {
      ...ran(ended('RUNNING', { Attempt: 0 }), ended('ERROR')),
      message: 'The last run ended as ERROR.',
    },
    'the next run has begun, of which no attempt is counted': {
      ...ran(ended('RUNNING'), ended('ERROR')),
      message: 'The last run ended as ERROR.',
    },
    'a retry failed as well': {
      ...ran(ended('FAILED', { Attempt: 1 }), ended('FAILED')),
      message: 'The last run ended as FAILED.',
    },
  },
  none: {
    'it never ran': ran(),
    'it runs for the first time': ran(ended('RUNNING')),
    'somebody stopped it': ran(ended('STOPPED'), ended('FAILED')),
    'a retry is at it': ran(ended('RUNNING', { Attempt: 1 }), ended('FAILED')),
  },
  errors: {
    'the end is not known': {
      ...ran(ended('VANISHED')),
      message: /"VANISHED", which is not known/,
    },
    'the answer holds no runs': {
      item: { Name: 'load' },
      facts: { GetJobRuns: {} },
      message: /without JobRuns/,
    },
  },
});

describe('the runs of a job', () => {
  const { enough } = job.facts.GetJobRuns;

  it('are read until one is over', () => {
    expect(enough?.([ended('RUNNING')])).toBe(false);
    expect(enough?.([ended('RUNNING'), ended('FAILED')])).toBe(true);
  });
});
