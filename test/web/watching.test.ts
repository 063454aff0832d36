import { describe, expect, it } from 'vitest';
import {
  isOver,
  mergeProgress,
  nextLook,
  nextSuccessorLook,
  pollDelay,
} from '../../web/src/queries/watching.ts';

const seconds = (count: number) => count * 1000;

describe('an execution that is watched', () => {
  it.each([
    [0, 2],
    [60, 2],
    [75, 4],
    [90, 6],
    [120, 10],
    [3600, 10],
  ])('for %i s is asked for after %i s', (watched, delay) => {
    expect(pollDelay(seconds(watched))).toBe(seconds(delay));
  });

  it.each([
    [{ answer: undefined, watchedFor: 0 }, seconds(2)],
    [{ answer: { status: 'starting' }, watchedFor: 0 }, seconds(2)],
    [{ answer: { status: 'ending' }, watchedFor: 0 }, seconds(2)],
    [{ answer: { status: 'running' }, watchedFor: seconds(300) }, seconds(10)],
    [{ answer: { status: 'passed' }, watchedFor: 0 }, false],
    [{ answer: { status: 'failed' }, watchedFor: 0 }, false],
    [{ answer: { status: 'stopped' }, watchedFor: 0 }, false],
    [{ answer: { status: 'nothing-to-check' }, watchedFor: 0 }, false],
    [{ answer: { status: 'not-started' }, watchedFor: 0 }, false],
    // A failure that may pass is looked at again, whatever was known before it; one that stays is not.
    [{ answer: { status: 'running' }, failure: 0, watchedFor: 0 }, seconds(10)],
    [{ answer: { status: 'running' }, failure: 429, watchedFor: 0 }, seconds(10)],
    [{ answer: { status: 'running' }, failure: 503, watchedFor: 0 }, seconds(10)],
    [{ answer: { status: 'running' }, failure: 403, watchedFor: 0 }, false],
    [{ answer: undefined, failure: 404, watchedFor: 0 }, false],
  ])('after %j is looked at again in %s ms', (look, delay) => {
    expect(nextLook(look)).toBe(delay);
  });

  it('is not over while it starts, runs or ends, and is when it never started', () => {
    const statuses = ['starting', 'running', 'ending', 'not-started', 'stopped'];

    expect(statuses.filter((status) => isOver({ status }))).toEqual(['not-started', 'stopped']);
  });
});

describe('what is known of the shards', () => {
  const shard = (accountId: string, group: string, state: string) => ({ accountId, group, state });
  const running = (...items: readonly ReturnType<typeof shard>[]) => ({ status: 'running', items });

  it('stays where nothing changed, and is replaced where something did', () => {
    const known = running(shard('1', '01', 'done'), shard('1', '02', 'running'));

    const merged = mergeProgress(known, running(shard('1', '02', 'failed')));

    expect(merged.items).toEqual([shard('1', '01', 'done'), shard('1', '02', 'failed')]);
    expect(merged.items[0]).toBe(known.items[0]);
  });

  it('takes up shards that are new, by account and group', () => {
    const known = running(shard('1', '02', 'done'), shard('3', '01', 'done'));

    const merged = mergeProgress(
      known,
      running(shard('2', '01', 'planned'), shard('1', '01', 'x')),
    );

    expect(merged.items.map(({ accountId, group }) => accountId + group)).toEqual([
      '101',
      '102',
      '201',
      '301',
    ]);
  });

  it('has the counts and the status of the last answer', () => {
    const known = { ...running(shard('1', '01', 'running')), counts: { fail: 1 } };

    const merged = mergeProgress(known, { status: 'passed', items: [], counts: { fail: 3 } });

    expect(merged).toEqual({ status: 'passed', items: known.items, counts: { fail: 3 } });
  });

  it.each([
    ['before it is planned', undefined, { status: 'starting' }],
    ['once it is planned', { status: 'starting' }, running(shard('1', '01', 'planned'))],
    ['where it broke off', running(shard('1', '01', 'running')), { status: 'ending' }],
  ])('is the answer alone %s', (_, known, answer) => {
    expect(mergeProgress<object & { status: string }>(known, answer)).toBe(answer);
  });
});

describe('an execution that has ended', () => {
  it.each([
    ['no task runs after its own', { followers: 0, started: 0, endedFor: 0 }, false],
    ['one does, and is not seen', { followers: 1, started: 0, endedFor: 0 }, seconds(4)],
    ['one of two is seen', { followers: 2, started: 1, endedFor: seconds(20) }, seconds(4)],
    ['all are seen', { followers: 2, started: 2, endedFor: 0 }, false],
    ['one waits for something else', { followers: 1, started: 0, endedFor: seconds(60) }, false],
  ])('is read again for what it started: %s', (_, successors, delay) => {
    expect(nextSuccessorLook(successors)).toBe(delay);
  });
});
