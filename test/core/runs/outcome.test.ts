import { describe, expect, it } from 'vitest';
import { type ErrorCategory, errorCategories } from '../../../functions/core/errors.ts';
import { noChanges, noErrors } from '../../../functions/core/findings/counts.ts';
import { emptyResult, resultOf, runError } from '../../../functions/core/runs/outcome.ts';
import type { ShardRow } from '../../../functions/core/runs/shard.ts';
import { at, sampleExecution, sampleShard } from '../../support/runs/run-samples.ts';

const done = sampleShard({
  state: 'done',
  counts: { pass: 5, fail: 2, error: 0 },
  changes: { ...noChanges(), new: 7 },
  calls: 20,
  repeats: 3,
});

function failedBy(category: ErrorCategory, own: Partial<ShardRow> = {}): ShardRow {
  const error = { ...runError(`It is ${category}.`, 'Test'), category, observations: 4 };
  return sampleShard({
    group: '02',
    state: 'failed',
    counts: { pass: 1, fail: 0, error: 4 },
    errorCounts: { ...noErrors(), [category]: 4 },
    errors: [error],
    ...own,
  });
}

const resultFor = (shards: readonly ShardRow[], plannedShards = shards.length) =>
  resultOf(sampleExecution({ plannedShards }), shards, at);

describe('resultOf', () => {
  it('passes when every shard is done without an error', () => {
    const result = resultFor([done, { ...done, group: '02' }]);

    expect(result).toMatchObject({
      status: 'passed',
      counts: { pass: 10, fail: 4, error: 0 },
      changes: { new: 14 },
      shards: { done: 2, failed: 0, skipped: 0, lost: 0 },
      calls: 40,
      repeats: 6,
    });
    expect(result.category).toBeUndefined();
  });

  it.each(errorCategories)('fails with the category of the only error: %s', (category) => {
    expect(resultFor([done, failedBy(category)])).toMatchObject({
      status: 'failed',
      category,
      counts: { pass: 6, fail: 2, error: 4 },
      errorCounts: { ...noErrors(), [category]: 4 },
    });
  });

  it('is named after the category that ranks first, and lists its errors first', () => {
    const shards = errorCategories.toReversed().map((category) => failedBy(category));

    const { category, errors } = resultFor(shards);

    expect(category).toBe('authentication');
    expect(errors.map((error) => error.category)).toEqual(errorCategories);
  });

  it.each(['planned', 'running'] as const)('counts a %s shard as lost', (state) => {
    expect(resultFor([done, sampleShard({ group: '02', state })])).toMatchObject({
      status: 'failed',
      category: 'platform',
      errorCounts: { platform: 1 },
      shards: { done: 1, lost: 1 },
      errors: [{ category: 'platform', accountId: '222222222222' }],
    });
  });

  it('keeps what no shard says, however many errors rank before it', () => {
    const ended = runError('The execution ended as TIMED_OUT.', 'StepFunctions');
    const errors = Array.from({ length: 40 }, (_, index) => ({
      ...runError(`Denied ${index}`, 'Test'),
      category: 'permission' as const,
    }));
    const shards = [failedBy('permission', { errors })];

    const result = resultOf(sampleExecution({ plannedShards: 1 }), shards, at, {
      endedBy: [ended],
    });

    expect(result.errors).not.toContainEqual(ended);
    expect(result.runErrors).toEqual([ended]);
  });

  it('counts the loss of a shard that was given up once', () => {
    const lost = failedBy('platform', { state: 'lost' });

    expect(resultFor([lost])).toMatchObject({
      errorCounts: { platform: 4 },
      shards: { failed: 0, lost: 1 },
    });
  });

  it('keeps what a lost shard had found before it was lost', () => {
    const { category, errorCounts } = resultFor([failedBy('permission', { state: 'running' })]);

    expect(category).toBe('permission');
    expect(errorCounts).toMatchObject({ permission: 4, platform: 1 });
  });

  it('misses a row that Plan made and that is gone', () => {
    expect(resultFor([done], 2)).toMatchObject({ status: 'failed', category: 'platform' });
  });

  it('fails for what the scope names and nothing covers', () => {
    const execution = sampleExecution({ planErrors: [runError('It names a ghost.', 'Plan')] });

    expect(resultOf(execution, [done], at)).toMatchObject({
      status: 'failed',
      errorCounts: { platform: 1 },
    });
  });

  it('counts shards that were skipped after the first one failed', () => {
    expect(
      resultFor([failedBy('permission'), sampleShard({ group: '03', state: 'skipped' })]),
    ).toMatchObject({ category: 'permission', shards: { failed: 1, skipped: 1 } });
  });

  it('does not believe that shards were skipped for nothing', () => {
    expect(resultFor([done, sampleShard({ group: '02', state: 'skipped' })])).toMatchObject({
      status: 'failed',
      category: 'platform',
    });
  });

  it('fails when something outside ended the run, whatever its shards say', () => {
    const endedBy = [runError('It timed out.', 'States.Timeout')];

    expect(resultOf(sampleExecution(), [done], at, { endedBy })).toMatchObject({
      status: 'failed',
      category: 'platform',
      errors: endedBy,
    });
  });
});

it('an empty run has a reason, and did not pass', () => {
  expect(emptyResult('The tenant has no account.', at, 0)).toMatchObject({
    status: 'nothing-to-check',
    reason: 'The tenant has no account.',
    errorCounts: noErrors(),
  });
});
