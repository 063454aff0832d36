import { describe, expect, it } from 'vitest';
import { type Finding, statusOf } from '../../../functions/core/findings/finding.ts';

const now = new Date('2026-11-21T03:00:00.000Z');
const at = now.toISOString();

const failed = {
  verdict: { status: 'fail', message: 'open', at },
  assessment: { state: 'assessed' },
} as const;
const error = {
  state: 'error',
  category: 'permission',
  code: 'AccessDenied',
  operation: 's3:GetBucketPolicy',
  message: 'No.',
  since: at,
} as const;
const suppressed = { reason: 'public website', owner: 'web' };

describe('the status of a finding', () => {
  it.each<[string, Pick<Finding, 'assessment' | 'suppressed' | 'verdict'>, string]>([
    ['its verdict', failed, 'fail'],
    ['an error, whatever the last verdict', { ...failed, assessment: error }, 'error'],
    ['an error if it was never judged', { assessment: error }, 'error'],
    ['suppressed', { ...failed, suppressed }, 'suppressed'],
    ['an error although it is suppressed', { ...failed, assessment: error, suppressed }, 'error'],
    [
      'its verdict again once the suppression has ended',
      { ...failed, suppressed: { ...suppressed, until: '2026-11-20T00:00:00.000Z' } },
      'fail',
    ],
    [
      'suppressed until then',
      { ...failed, suppressed: { ...suppressed, until: '2026-11-22T00:00:00.000Z' } },
      'suppressed',
    ],
  ])('is %s', (_, finding, expected) => {
    expect(statusOf(finding, now)).toBe(expected);
  });
});
