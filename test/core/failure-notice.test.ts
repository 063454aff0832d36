import { describe, expect, it } from 'vitest';
import {
  type ErrorCategory,
  type ErrorRecord,
  errorCategories,
} from '../../functions/core/errors.ts';
import {
  addErrorCounts,
  byRank,
  type ErrorCounts,
  type FailedRun,
  failureNotice,
} from '../../functions/core/failure-notice.ts';

const denied: ErrorRecord = {
  name: 'PermissionError',
  category: 'permission',
  message: 'User is not authorized to perform: s3:GetBucketVersioning.',
  service: 's3',
  operation: 'GetBucketVersioning',
  accountId: '222222222222',
  region: 'eu-west-1',
  awsCode: 'AccessDenied',
  requestId: 'R-1',
};

const run = (errors: ErrorCounts, firstErrors: readonly ErrorRecord[] = [denied]): FailedRun => ({
  tenantId: 'acme',
  taskId: 'daily',
  executionId: '01JD0000000000000000000000',
  executionArn: 'arn:aws:states:us-east-1:111111111111:execution:run-task:1',
  counts: { pass: 37, fail: 4, error: 12 },
  errors,
  firstErrors,
  shards: { planned: 3, failed: 1, lost: 0 },
  coverageFell: [],
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
      errors: { permission: 10, limit: 2 },
      firstErrors: [denied],
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

  it('names lost shards and coverage that fell', () => {
    const text = failureNotice({
      ...run({ platform: 2 }),
      shards: { planned: 3, failed: 2, lost: 2 },
      coverageFell: [{ accountId: '222222222222', operations: 9 }],
    })?.text;

    expect(text).toContain('2 of 3 failed, 2 of them without a trace');
    expect(text).toContain('Account 222222222222: 9 calls that worked last time');
  });

  it('stays within what a Fail state and SNS take, however much went wrong', () => {
    const long = { ...denied, message: 'x'.repeat(10_000) };
    const notice = failureNotice({
      ...run(
        { permission: 9_999 },
        Array.from({ length: 500 }, () => long),
      ),
      tenantId: 't'.repeat(40),
      taskId: 'k'.repeat(40),
      coverageFell: Array.from({ length: 300 }, () => ({
        accountId: '2'.repeat(12),
        operations: 9,
      })),
    });

    expect(notice?.report.length).toBeLessThan(32_768);
    expect(notice?.subject.length).toBeLessThanOrEqual(100);
  });
});

describe('addErrorCounts', () => {
  it('adds up by category', () => {
    expect(addErrorCounts([{ permission: 1, limit: 2 }, { permission: 3 }, {}])).toEqual({
      permission: 4,
      limit: 2,
    });
  });
});

describe('byRank', () => {
  it('puts the errors of the first category first', () => {
    const errors = errorCategories.toReversed().map((category) => ({ ...denied, category }));

    expect(byRank(errors).map(({ category }) => category)).toEqual(errorCategories);
  });
});
