import { describe, expect, it } from 'vitest';
import { changedSince, marksOf, shardProgress } from '../../../functions/core/runs/progress.ts';
import { earlierExecutionId, executionId } from '../../support/runs/run-samples.ts';

const shards = (...revisions: readonly number[]) =>
  revisions.map((revision, index) => ({ group: index, revision }));

describe('the progress of shards', () => {
  it.each([
    ['running', { all: 4, waiting: 3, running: 0, ended: 1, failed: 0 }],
    ['stopped', { all: 4, waiting: 1, running: 0, ended: 3, failed: 2 }],
  ] as const)('counts those without a row in an execution that is %s', (status, expected) => {
    const rows = [{ state: 'done' }, { state: 'planned' }] as const;

    expect(shardProgress({ plannedShards: 4, status }, rows)).toEqual(expected);
  });
});

describe('the shards that changed', () => {
  const changed = (now: readonly number[], marks: string | undefined) =>
    changedSince(executionId, shards(...now), marks).map(({ group }) => group);
  const seen = (...revisions: readonly number[]) => marksOf(executionId, shards(...revisions));

  it.each<[string, readonly number[], string | undefined, readonly number[]]>([
    ['nothing was seen', [0, 3], undefined, [0, 1]],
    ['all was seen', [0, 3], seen(0, 3), []],
    ['one was written', [0, 4, 1], seen(0, 3, 1), [1]],
    ['one was written so often that it is no longer counted', [90, 1], seen(80, 1), [0]],
    ['one just came to that', [63], seen(62), [0]],
    ['one more has a row', [0, 3, 0], seen(0, 3), [0, 1, 2]],
    ['another execution was seen', [1], marksOf(earlierExecutionId, shards(1)), [0]],
  ])('are known where %s', (_, now, marks, expected) => {
    expect(changed(now, marks)).toEqual(expected);
  });
});
