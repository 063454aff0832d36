import { describe, expect, it } from 'vitest';
import {
  changedSince,
  countShards,
  marksOf,
  shardProgress,
} from '../../../functions/core/runs/progress.ts';
import { earlierExecutionId, executionId } from '../../support/runs/run-samples.ts';

const shards = (...revisions: readonly number[]) =>
  revisions.map((revision, index) => ({ group: index, revision }));

describe('the progress of shards', () => {
  const states = ['planned', 'running', 'done', 'done', 'failed', 'skipped', 'lost'] as const;
  const ofStates = states.map((state) => ({ state }));
  const counted = { running: 1, done: 2, failed: 1, skipped: 1, lost: 1 };

  it.each([
    ['running', { ...counted, waiting: 3, gone: 0 }],
    ['passed', { ...counted, waiting: 1, gone: 2 }],
    ['stopped', { ...counted, waiting: 1, gone: 2 }],
  ] as const)(
    'counts each state of an execution that is %s, and those without a row',
    (status, expected) => {
      expect(countShards({ plannedShards: 9, status }, ofStates)).toEqual(expected);
    },
  );

  it.each([
    ['running', { all: 9, waiting: 3, running: 1, ended: 5, failed: 2, gone: 0 }],
    ['passed', { all: 9, waiting: 1, running: 1, ended: 7, failed: 2, gone: 2 }],
  ] as const)('sums them up for whoever watches one that is %s', (status, expected) => {
    expect(shardProgress({ plannedShards: 9, status }, ofStates)).toEqual(expected);
  });

  it('calls no shard failed of a passed execution whose rows are gone', () => {
    const expected = { all: 4, waiting: 0, running: 0, ended: 4, failed: 0, gone: 4 };

    expect(shardProgress({ plannedShards: 4, status: 'passed' }, [])).toEqual(expected);
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
