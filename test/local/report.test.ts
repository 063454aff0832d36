import { describe, expect, it } from 'vitest';
import { jsonReport, textReport } from '../../local/report.ts';
import type { SampleRun } from '../../local/samples/run.ts';
import { sampleAccounts } from '../../local/samples/sample-accounts.ts';

const [healthy, , lacking] = sampleAccounts;
if (!healthy || !lacking) throw new Error('the samples are gone');

const noErrors = { authentication: 0, permission: 0, limit: 0, service: 0, platform: 0 };
const noChanges = { new: 0, changed: 0, unchanged: 0, resolved: 0, reopened: 0, 'not-assessed': 0 };

const passed: SampleRun = {
  sample: healthy,
  executionId: '01M7ZZJZ6ESKPEM6TKWKAV94GB',
  status: 'SUCCEEDED',
  milliseconds: 4200,
  suppressed: 3,
  asExpected: true,
  execution: {
    checks: 9,
    errors: { items: [], more: 0 },
    result: {
      status: 'passed',
      endedAt: '2026-11-21T06:00:00.000Z',
      counts: { pass: 12, fail: 1, error: 0 },
      changes: noChanges,
      errorCounts: noErrors,
      coverageFell: [],
      shards: { done: 1, failed: 0, skipped: 0, lost: 0 },
      calls: 30,
      repeats: 2,
      repeatDelayMilliseconds: 0,
      storeRepeats: 0,
      refusedInvocations: 0,
    },
  },
};

const refusal = {
  name: 'PermissionError',
  category: 'permission',
  message: 'The role lacks a permission.',
  service: 's3',
  operation: 'ListBuckets',
  region: 'eu-west-1',
  observations: 4,
} as const;

const denied: SampleRun = {
  ...passed,
  sample: lacking,
  status: 'FAILED',
  failState: 'PermissionDenied',
  error: 'PermissionError',
  milliseconds: 100,
  suppressed: 0,
  asExpected: false,
  execution: { ...passed.execution, errors: { items: [refusal], more: 6 } },
};

describe('the report of a start', () => {
  it('has a line per account, and says how each ended and should have', () => {
    const lines = textReport([passed, denied]).split('\n');

    expect(lines[1]).toMatch(/^222222222222 .* SUCCEEDED +9 +12 +1 +0 +3 +30 +2 +4\.2 s$/);
    expect(lines[2]).toMatch(/^444444444444 .* PermissionDenied +9 +12 +1 +0 +0 +30 +2 +0\.1 s$/);
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^Northwind production \(sample\): .* ended SUCCEEDED, as it should\.$/,
      ),
    );
    expect(lines).toContainEqual(expect.stringContaining('but should have ended'));
  });

  it('tells the first errors in plain words, and how many more there are', () => {
    const lines = textReport([denied]).split('\n');

    expect(lines).toContain('    permission in eu-west-1: The role lacks a permission.');
    expect(lines).toContain('    and 6 more');
  });

  it('as JSON says whether all ended as they should, and what failed', () => {
    expect(jsonReport([passed], 5)).toMatchObject({
      ok: true,
      seconds: 5,
      executions: [
        {
          account: '222222222222',
          status: 'SUCCEEDED',
          failState: null,
          counts: { pass: 12, suppressed: 3 },
        },
      ],
    });
    expect(jsonReport([passed, denied], 5)).toMatchObject({
      ok: false,
      executions: [{}, { failState: 'PermissionDenied', error: 'PermissionError' }],
    });
  });
});
