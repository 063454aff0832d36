import { describe, expect, it } from 'vitest';
import { TaskId } from '../../../functions/core/ids.ts';
import {
  chainsWith,
  circleThrough,
  type TaskChains,
  waitingFor,
} from '../../../functions/core/tasks/chains.ts';

const ids = (...names: readonly string[]) => names.map((name) => TaskId.parse(`task-${name}`));
const [a, b, c, d] = ids('a', 'b', 'c', 'd') as [TaskId, TaskId, TaskId, TaskId];

/** The chains that have edges such as `b<a`: b runs after a. */
const chains = (...edges: readonly string[]): TaskChains => ({
  waits: Object.fromEntries(
    edges.map((edge) => {
      const [waiting = '', before = ''] = edge.split('<');
      return [`task-${waiting}`, { tasks: ids(...before), on: 'success' as const }];
    }),
  ),
  version: 1,
});

describe('a circle', () => {
  it.each([
    ['with itself', chains(), a, [a], 'aa'],
    ['of two', chains('a<b'), b, [a], 'bab'],
    ['of three', chains('a<b', 'b<c'), c, [a], 'cabc'],
    ['by one of several', chains('a<bd', 'd<c'), c, [b, a], 'cadc'],
    ['not of what joins', chains('d<bc', 'b<a', 'c<a'), a, [], undefined],
    ['not of a diamond', chains('b<a', 'c<a'), d, [b, c], undefined],
    ['not of what a change takes away', chains('a<b'), a, [c], undefined],
  ] as const)('%s', (_, known, task, after, way) => {
    expect(circleThrough(known, task, after)).toEqual(way && ids(...way));
  });
});

describe('the chains of a tenant', () => {
  it('say who waits for a task, and nothing of a task that waits no more', () => {
    const known = chains('c<ab', 'b<a');

    expect(waitingFor(known, a)).toEqual([b, c]);
    const without = chainsWith(known, c, undefined);
    expect(without && waitingFor(without, a)).toEqual([b]);
  });

  it('are not written where nothing changes', () => {
    expect(chainsWith(chains('b<a'), b, { tasks: [a], on: 'success' })).toBeUndefined();
    expect(chainsWith(chains('b<a'), c, undefined)).toBeUndefined();
    expect(chainsWith(chains('b<a'), b, { tasks: [a], on: 'end' })).toBeDefined();
  });
});
