import { describe, expect, it } from 'vitest';
import { detail, progress } from '../../functions/api/executions/examples.ts';
import { errorCategories } from '../../functions/core/errors.ts';
import { leastRole, roles } from '../../functions/core/tenants/roles.ts';
import { ApiError } from '../../web/src/api/api-error.ts';
import { refusalOf } from '../../web/src/app/permits.ts';
import { causesOf } from '../../web/src/pages/execution/blocked-causes.ts';
import { shardPage } from '../../web/src/pages/execution/shard-page.ts';
import { ranks, type ShownShard, viewOf } from '../../web/src/pages/execution/view.ts';
import { monthInWords, monthsWithExecutions } from '../../web/src/pages/executions/months.ts';
import { runningFirst } from '../../web/src/pages/executions/running-first.ts';
import { executionsSearch } from '../../web/src/pages/executions/search.ts';
import {
  changesInWords,
  countsInWords,
  spanInWords,
} from '../../web/src/parts/execution/run-counts.ts';
import { executionInTheWay } from '../../web/src/queries/running-execution.ts';

type Execution = Parameters<typeof viewOf>[0];
type Progress = NonNullable<Parameters<typeof viewOf>[1]>;

// The API's own examples: its schema is what they are held to.
const ended = detail as unknown as Execution;
const seen = progress as unknown as Progress;
const running = {
  ...ended,
  status: 'running',
  result: undefined,
  errors: { items: [], more: 0 },
} as unknown as Execution;

describe('an execution on its page', () => {
  it('is what its progress says while it runs', () => {
    const view = viewOf(running, { ...seen, counts: { pass: 7, fail: 5, error: 1 } });

    expect(view).toMatchObject({
      status: 'running',
      counts: { pass: 7, fail: 5, error: 1 },
      progress: { all: 2, running: 1, ended: 1, failed: 1 },
      shards: seen.items,
    });
  });

  it('is what came of it once it has ended, whatever was seen before', () => {
    const view = viewOf(ended, { ...seen, counts: { pass: 0, fail: 0, error: 0 } });

    expect(view).toMatchObject({
      status: 'failed',
      endedAt: ended.result?.endedAt,
      counts: ended.result?.counts,
      progress: { all: 1, waiting: 0, running: 0, ended: 1, failed: 1 },
      cause: ended.errors.items[0],
    });
  });

  it('counts what its shards have said before its progress is known', () => {
    const [shard] = ended.shards;

    const view = viewOf({ ...running, shards: shard ? [shard, shard] : [] }, undefined);

    expect(view.counts).toEqual({ pass: 822, fail: 74, error: 8 });
    expect(view.changes).toMatchObject({ changed: 6, 'not-assessed': 8 });
    expect(viewOf({ ...running, shards: [] }, undefined).counts).toEqual({
      pass: 0,
      fail: 0,
      error: 0,
    });
  });

  it('names the error that ranks first while it runs, of whichever shard', () => {
    const [item] = seen.items;
    const withError = (category: string) => ({
      ...item,
      firstError: { ...item?.firstError, category },
    });
    const items = ['service', 'authentication', 'permission'].map(withError);

    const view = viewOf(running, { ...seen, items } as unknown as Progress);

    expect(view.cause?.category).toBe('authentication');
    expect(ranks).toEqual(errorCategories);
  });
});

it('what could not be read is one line for each reason and account', () => {
  const row = (operation: string, region: string, deniedBy?: 'scp') => ({
    ...{ accountId: '1', group: '01', operation, region, count: 2 },
    ...(deniedBy ? { state: 'denied' as const, deniedBy } : { state: 'throttled' as const }),
  });

  const causes = causesOf([
    row('s3:ListBuckets', 'us-east-1', 'scp'),
    row('rds:DescribeDBClusters', 'us-east-1', 'scp'),
    row('s3:ListBuckets', 'eu-west-1', 'scp'),
    row('s3:ListBuckets', 'eu-west-1'),
  ] as unknown as Parameters<typeof causesOf>[0]);

  expect(causes).toEqual([
    {
      ...{ accountId: '1', state: 'denied', deniedBy: 'scp' },
      operations: ['rds:DescribeDBClusters', 's3:ListBuckets'],
      regions: ['eu-west-1', 'us-east-1'],
    },
    {
      ...{ accountId: '1', state: 'throttled', deniedBy: undefined },
      operations: ['s3:ListBuckets'],
      regions: ['eu-west-1'],
    },
  ]);
});

describe('a page of shards', () => {
  const shards = Array.from({ length: 120 }, (_, index) => ({ group: String(index) }));
  // The page looks at none of them.
  const all = shards as unknown as readonly ShownShard[];

  it.each([
    [undefined, '0', 50, '50'],
    ['50', '50', 50, '100'],
    ['100', '100', 20, undefined],
    // The cursor of another tab.
    ['eyJhZnRlciI6Ii0ifQ', '0', 50, '50'],
  ])('from %s begins with %s and has %i', (cursor, first, count, next) => {
    const page = shardPage(all, cursor);

    expect(page.items[0]?.group).toBe(first);
    expect(page.items).toHaveLength(count);
    expect(page.cursor).toBe(next);
  });
});

describe('the list of executions', () => {
  it('goes back as far as executions are kept', () => {
    const months = monthsWithExecutions(new Date('2026-01-31T23:30:00Z'));

    expect(months.slice(0, 3)).toEqual(['2026-01', '2025-12', '2025-11']);
    expect(months.at(-1)).toBe('2024-12');
    expect(monthInWords('2026-01')).toBe('January 2026');
  });

  it('has those that run on top, and all others as they came', () => {
    const items = ['passed', 'running', 'failed', 'running'].map((status, id) => ({ status, id }));

    expect(runningFirst(items).map(({ id }) => id)).toEqual([1, 3, 0, 2]);
  });

  it.each([
    [
      { month: '2026-11', status: 'stopped,failed' },
      { month: '2026-11', status: ['failed', 'stopped'] },
    ],
    [{ month: '2026-13' }, {}],
    [{ month: 'last', status: 'starting' }, {}],
    [
      { task: 'daily', cursor: 'x' },
      { task: 'daily', cursor: 'x' },
    ],
  ])('reads %j from its address', (raw, search) => {
    expect(executionsSearch(raw)).toEqual(search);
  });
});

describe('a run in words', () => {
  it.each([
    [
      { new: 3, reopened: 0, changed: 1, resolved: 0, unchanged: 9, 'not-assessed': 2 },
      '3 new, 1 changed, 2 not assessed',
    ],
    [{ new: 0, reopened: 0, changed: 0, resolved: 0, unchanged: 9, 'not-assessed': 0 }, 'none'],
  ])('changed %j: %s', (changes, words) => {
    expect(changesInWords(changes)).toBe(words);
  });

  it('says each count, the zeros too', () => {
    expect(countsInWords('checks', { fail: 1, error: 0, pass: 1200 })).toBe(
      '1 fails, 0 not assessed, 1,200 pass',
    );
    expect(countsInWords('resource_list', { fail: 0, error: 3, pass: 38 })).toBe(
      '3 not assessed, 38 resources listed',
    );
  });

  it.each([
    ['2026-11-26T14:00:00Z', '2026-11-26T14:03:20Z', '3 min 20 s'],
    // The clock of the browser is behind.
    ['2026-11-26T14:00:00Z', '2026-11-26T13:59:00Z', '0 ms'],
  ])('from %s to %s takes %s', (from, to, words) => {
    expect(spanInWords(from, to)).toBe(words);
  });
});

describe('a run that is refused', () => {
  const refused = (code: string, detail: string) =>
    new ApiError(409, { code, detail } as ConstructorParameters<typeof ApiError>[1]);
  const id = '01M8C1VTE2RWGF8VEJBDG6QKST';

  it.each([
    [refused('run-in-progress', `Execution ${id} of this task is in progress since 14:00.`), id],
    [
      refused('run-in-progress', `Execution ${id} is writing the findings of s3 in 111122223333.`),
      id,
    ],
    [refused('run-in-progress', 'A scheduled execution of this task is in progress.'), undefined],
    [refused('nothing-failed', `Execution ${id} finished cleanly.`), undefined],
    [new Error(id), undefined],
  ])('for %s leads to %s', (error, executionId) => {
    expect(executionInTheWay(error)).toBe(executionId);
  });
});

describe('a button', () => {
  const actions = [
    'tenant:write',
    'tenant:delete',
    'member:write',
    'account:write',
    'task:write',
    'task:execute',
    'execution:control',
  ] as const;

  it.each(actions)('for %s is there for the roles that the API permits', (action) => {
    const permitted = roles.filter((role) => refusalOf(action, role) === undefined);

    expect(permitted).toEqual(roles.slice(0, roles.indexOf(leastRole[action]) + 1));
    expect(permitted).not.toEqual([]);
  });

  it('names the role that would do, and the own one', () => {
    expect(refusalOf('execution:control', 'viewer')).toMatch(/role member .* Yours is viewer/);
    expect(refusalOf('execution:control', undefined)).toMatch(/role member.* not known yet/);
    expect(refusalOf('execution:control', 'unread')).toMatch(/role member.* could not be read/);
  });
});
