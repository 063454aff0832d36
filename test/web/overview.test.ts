import { describe, expect, it } from 'vitest';
import { soonestFirst } from '../../web/src/pages/overview/next-run.ts';
import { daysUntil, stretches } from '../../web/src/pages/overview/trend.ts';
import { lastMonths, latestOf, readLatest } from '../../web/src/queries/latest-of.ts';

describe('the days of the trend', () => {
  it('end on a day, over the end of a month', () => {
    expect(daysUntil('2026-03-02', 4)).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
  });

  const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];
  const on = (...ends: readonly string[]) => ends.map((end) => ({ day: `2026-03-0${end}` }));

  it.each([
    ['all days', on('1', '2', '3', '4', '5'), [on('1', '2', '3', '4', '5')]],
    ['a day without a run between', on('1', '2', '4', '5'), [on('1', '2'), on('4', '5')]],
    ['single days', on('1', '3', '5'), [on('1'), on('3'), on('5')]],
    ['no run at the ends', on('3'), [on('3')]],
    ['no run', [], []],
  ])('are joined to lines where nothing lies between: %s', (_, items, expected) => {
    expect(stretches(items, days)).toEqual(expected);
  });
});

it('tasks come in the order of their next runs, those without one last', () => {
  const tasks = [
    { name: 'On demand', nextRuns: [] },
    { name: 'Tomorrow', nextRuns: ['2026-11-27T05:00:00.000Z'] },
    { name: 'Also on demand', nextRuns: [] },
    { name: 'Today', nextRuns: ['2026-11-26T22:00:00.000Z'] },
  ];

  expect(tasks.sort(soonestFirst).map(({ name }) => name)).toEqual([
    'Today',
    'Tomorrow',
    'Also on demand',
    'On demand',
  ]);
});

describe('the latest executions', () => {
  it.each([
    ['2026-11-26T12:00:00Z', ['2026-11', '2026-10']],
    ['2026-01-01T00:00:00Z', ['2026-01', '2025-12']],
    ['2026-03-31T23:59:59Z', ['2026-03', '2026-02']],
  ])('at %s are of this month and the one before', (now, months) => {
    expect(lastMonths(new Date(now))).toEqual(months);
  });

  type Run = Parameters<typeof latestOf>[0][number];
  const now = new Date('2026-11-26T12:00:00.000Z');
  const run = (
    executionId: string,
    status: string,
    { startedAt = '2026-11-26T11:00:00.000Z', taskId = 'daily' } = {},
  ) =>
    ({
      ...{ executionId, taskId, startedAt, status },
      ...(status !== 'running' && { result: {} }),
    }) as Run;
  const longAgo = { startedAt: '2026-11-20T11:00:00.000Z' };

  it.each([
    ['none', [], [undefined, undefined]],
    ['one that runs', [run('b', 'running'), run('a', 'passed')], ['b', 'a']],
    [
      'one that never ended, long ago',
      [run('b', 'passed'), run('a', 'running', longAgo)],
      [undefined, 'b'],
    ],
    [
      'one that runs behind one that has ended',
      [run('b', 'passed'), run('a', 'running')],
      ['a', 'b'],
    ],
    ['the first of all', [run('a', 'running')], ['a', undefined]],
  ])('of a list with %s', (_, newestFirst, [running, ended]) => {
    const latest = latestOf(newestFirst, now);

    expect([latest.running?.executionId, latest.ended?.executionId]).toEqual([running, ended]);
  });

  it('names of each task the last one, where it left something out', () => {
    const weekly = { taskId: 'weekly' };
    const other = { taskId: 'other' };

    const { unclean } = latestOf(
      [
        run('f', 'running'),
        run('e', 'failed'),
        run('d', 'passed', weekly),
        run('c', 'failed', weekly),
        run('b', 'stopped', other),
        run('a', 'nothing-to-check', { taskId: 'empty' }),
      ],
      now,
    );

    expect(unclean.map(({ executionId }) => executionId)).toEqual(['e', 'b']);
  });

  it('are looked for behind a page of those that run, before the month before is', async () => {
    const pages: Readonly<Record<string, Parameters<typeof latestOf>[0]>> = {
      '2026-11 first': [run('c', 'running')],
      '2026-11 next': [run('b', 'passed')],
      '2026-10 first': [run('a', 'passed')],
    };
    const asked: string[] = [];

    const latest = await readLatest(async (month, cursor = 'first') => {
      asked.push(`${month} ${cursor}`);
      const items = pages[`${month} ${cursor}`] ?? [];
      return { items, ...(month === '2026-11' && cursor === 'first' && { cursor: 'next' }) };
    }, now);

    expect(latest).toMatchObject({ running: { executionId: 'c' }, ended: { executionId: 'b' } });
    expect(asked).toEqual(['2026-11 first', '2026-11 next']);
  });
});
