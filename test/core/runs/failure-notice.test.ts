import { describe, expect, it } from 'vitest';
import { type ErrorCategory, errorCategories } from '../../../functions/core/errors.ts';
import { type CategoryCounts, noErrors } from '../../../functions/core/findings/counts.ts';
import {
  byRank,
  type FailedRun,
  failureNotice,
} from '../../../functions/core/runs/failure-notice.ts';
import type { StoredError } from '../../../functions/core/runs/shard.ts';
import { accountId, sampleExecution } from '../../support/runs/run-samples.ts';

const denied: StoredError = {
  name: 'PermissionError',
  category: 'permission',
  message: 'User is not authorized to perform: s3:GetBucketVersioning.',
  service: 's3',
  operation: 'GetBucketVersioning',
  accountId: '222222222222',
  region: 'eu-west-1',
  awsCode: 'AccessDenied',
  requestId: 'R-1',
  observations: 3,
};

const run = (
  errorCounts: Partial<CategoryCounts>,
  errors: readonly StoredError[] = [denied],
): FailedRun => ({
  tenantId: 'acme',
  execution: sampleExecution({ plannedShards: 3 }),
  result: {
    counts: { pass: 37, fail: 4, error: 12 },
    errorCounts: { ...noErrors(), ...errorCounts },
    errors,
    coverageFell: [],
    shards: { done: 2, failed: 1, skipped: 0, lost: 0 },
  },
});

describe('failureNotice', () => {
  it('says nothing about a run without errors', () => {
    expect(failureNotice(run({}))).toBeUndefined();
    expect(failureNotice(run({ permission: 0 }))).toBeUndefined();
  });

  const ranked: readonly (readonly [readonly ErrorCategory[], ErrorCategory, string])[] = [
    [
      ['platform', 'service', 'limit', 'permission', 'authentication'],
      'authentication',
      'AuthenticationError',
    ],
    [['platform', 'service', 'limit', 'permission'], 'permission', 'PermissionError'],
    [['platform', 'service', 'limit'], 'limit', 'ServiceLimitError'],
    [['platform', 'service'], 'service', 'ServiceError'],
    [['platform'], 'platform', 'PlatformError'],
  ];

  it.each(ranked)('of %j names %s first', (categories, first, error) => {
    const counts = Object.fromEntries(categories.map((category) => [category, 1]));

    expect(failureNotice(run(counts))).toMatchObject({ category: first, error });
  });

  it('gives machines the counts and the first errors', () => {
    const notice = failureNotice(run({ permission: 10, limit: 2 }));

    expect(JSON.parse(notice?.report ?? '')).toMatchObject({
      tenantId: 'acme',
      taskId: 'daily',
      category: 'permission',
      counts: { pass: 37, fail: 4, error: 12 },
      errorCounts: { permission: 10, limit: 2 },
      errors: [denied],
    });
  });

  it('tells people what failed, where, why and what to do', () => {
    const text = failureNotice(run({ permission: 10, limit: 2 }))?.text;

    expect(text).toContain('37 pass, 4 fail. Not assessed: 12');
    expect(text).toContain('10 permission, 2 limit');
    expect(text).toContain(
      's3:GetBucketVersioning in 222222222222, eu-west-1: AccessDenied: User is not authorized',
    );
    expect(text).toContain('(request R-1)');
    expect(text).toContain('Update the role');
  });

  it('says of an account without STS where we run to activate it, not to look at its role', () => {
    const refused: StoredError = { ...denied, category: 'authentication', service: 'sts' };
    const inactive = { ...refused, awsCode: 'RegionDisabledException' };
    const textOf = (...errors: readonly StoredError[]) =>
      failureNotice(run({ authentication: errors.length, permission: 1 }, [...errors, denied]))
        ?.text;

    expect(textOf(inactive, inactive)?.match(/STS is not active/g)).toHaveLength(1);
    expect(textOf(inactive)).not.toContain('trust policy');
    expect(textOf(refused)).not.toContain('STS is not active');
    expect(textOf(inactive, refused)).toMatch(/STS is not active.*trust policy/s);
  });

  it.each([
    ['ExpressionFailed', 'service', /Change the task/],
    ['ExpressionExceeded', 'limit', /Narrow its call/],
  ] as const)(
    'sends whoever wrote the check of %s to their task, and not to AWS',
    (awsCode, category, remedy) => {
      const text = failureNotice(run({ [category]: 1 }, [{ ...denied, category, awsCode }]))?.text;

      expect(text).toMatch(remedy);
      expect(text).not.toMatch(/Health Dashboard|quota/);
    },
  );

  it('names lost shards and coverage that fell', () => {
    const lost = run({ platform: 2 });
    const text = failureNotice({
      ...lost,
      result: {
        ...lost.result,
        shards: { done: 1, failed: 0, skipped: 0, lost: 2 },
        coverageFell: [{ accountId, operations: 9 }],
      },
    })?.text;

    expect(text).toContain('1 of 3 done, 0 failed, 2 lost without a word');
    expect(text).toContain('Account 222222222222: 9 calls that worked last time');
  });

  it('has one line for each thing that it says, whatever older rows and AWS have for names', () => {
    const said = run({ permission: 1 });
    const dirty = 'x"\r\n\r\nAll clear. Sign in at https://evil.example\u001b[8m\u0000\u202e';
    const lines = (text = '') => text.split('\n').length;
    const notice = failureNotice({
      ...said,
      execution: { ...said.execution, taskName: dirty },
      result: {
        ...said.result,
        errors: [{ ...denied, message: dirty, awsCode: dirty, requestId: dirty, operation: dirty }],
      },
    });

    expect(lines(notice?.text)).toBe(lines(failureNotice(said)?.text));
    expect(notice?.text).toContain('Task "x\'\\r\\n\\r\\nAll clear.');
    for (const text of [notice?.text, notice?.report, JSON.parse(notice?.report ?? '').text]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is the point.
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    }
  });

  it('stays within what a Fail state and SNS take, however much went wrong', () => {
    const long = { ...denied, message: '\u202e'.repeat(10_000) };
    const notice = failureNotice({
      ...run(
        { permission: 9_999 },
        Array.from({ length: 500 }, () => long),
      ),
      tenantId: 't'.repeat(40),
    });

    expect(notice?.report.length).toBeLessThan(32_768);
    expect(notice?.subject.length).toBeLessThanOrEqual(100);
  });
});

describe('byRank', () => {
  it('puts the errors of the first category first', () => {
    const errors = errorCategories.toReversed().map((category) => ({ ...denied, category }));

    expect(byRank(errors).map(({ category }) => category)).toEqual(errorCategories);
  });
});
