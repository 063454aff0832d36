import { beforeEach, describe, expect, it } from 'vitest';
import { TenantId, UserId } from '../../../functions/core/ids.ts';
import {
  type Attempt,
  beginAttempt,
  type OwnAttempt,
  type RepeatableRequest,
} from '../../../functions/data/requests/idempotency.ts';
import type { Table } from '../../../functions/data/store/table.ts';
import type { Intercept } from '../../support/fakes/fake-dynamodb.ts';
import {
  countByOperation,
  createFakeStore,
  type FakeStore,
  killedAfter,
} from '../../support/fakes/fake-store.ts';

const start = Date.parse('2026-11-21T12:00:00Z');
const secondsIn = (seconds: number) => new Date(start + seconds * 1000);
const day = 24 * 3600;

const request: RepeatableRequest = {
  tenantId: TenantId.parse('acme'),
  userId: UserId.parse('user-ada'),
  operation: 'createThing',
  key: 'key-1',
  content: { body: { name: 'One' } },
};
const answer = { status: 201, body: '{"name":"One"}' };

let store: FakeStore;
let table: Table;

beforeEach(() => {
  store = createFakeStore();
  table = store.connect().table;
});

const begin = (seconds: number, own: Partial<RepeatableRequest> = {}, at = table) =>
  beginAttempt(at, { ...request, ...own }, secondsIn(seconds));

async function beginOurs(...asked: Parameters<typeof begin>): Promise<OwnAttempt> {
  const attempt = await begin(...asked);
  if (attempt.state !== 'ours') throw new Error(`The attempt is ${attempt.state}.`);
  return attempt;
}

describe('the first attempt', () => {
  it('is ours, and costs one write', async () => {
    const { table, requests } = store.connect();

    expect(await begin(0, {}, table)).toMatchObject({ state: 'ours', newId: expect.any(String) });

    expect(countByOperation(requests)).toEqual({ PutItem: 1 });
  });

  it('keeps nothing of what the request says', async () => {
    const { keep } = await beginOurs(0, { key: 'my-key', content: { body: 'secret-body' } });
    await keep(answer);

    const [item] = store.dynamodb.inPartition('T#acme#IDEM');

    expect(JSON.stringify(item)).not.toMatch(/secret-body|my-key/);
    expect(item?.expiresAt).toBe(start / 1000 + day);
  });
});

describe('a repeated request', () => {
  it('gets the answer of the first', async () => {
    await (await beginOurs(0)).keep(answer);

    expect(await begin(1)).toEqual({ state: 'answered', answer });
  });

  it('gets an answer that has no body', async () => {
    await (await beginOurs(0)).keep({ status: 204 });

    expect(await begin(1)).toEqual({ state: 'answered', answer: { status: 204 } });
  });

  it('waits while the first is worked on, for 40 seconds at most', async () => {
    await beginOurs(0);

    expect(await begin(39)).toEqual({ state: 'working', until: secondsIn(40) });
  });

  it('takes over from one that died, under its id', async () => {
    const { newId } = await beginOurs(0);

    expect(await begin(40)).toMatchObject({ state: 'ours', newId });
    expect(await begin(41)).toEqual({ state: 'working', until: secondsIn(80) });
  });

  it('need not wait for one that failed', async () => {
    const { newId, release } = await beginOurs(0);
    await release();

    expect(await begin(0)).toMatchObject({ state: 'ours', newId });
  });

  it('is refused when it says something else, whatever became of the first', async () => {
    const other = { content: { body: { name: 'Two' } } };
    const { release, keep } = await beginOurs(0);
    expect(await begin(1, other)).toEqual({ state: 'reused' });
    await release();
    expect(await begin(2, other)).toEqual({ state: 'reused' });
    await keep(answer);
    expect(await begin(60, other)).toEqual({ state: 'reused' });
  });

  it('starts anew after a day, whether or not DynamoDB has deleted the item', async () => {
    const first = await beginOurs(0);
    await first.keep(answer);
    const other = { content: { body: { name: 'Two' } } };

    const second = await beginOurs(day, other);

    expect(second.newId).not.toBe(first.newId);
    await second.keep({ status: 201, body: '2' });
    store.dynamodb.expire(secondsIn(2 * day));
    expect(await begin(2 * day)).toMatchObject({ state: 'ours' });
  });
});

describe('one that was taken over', () => {
  it('neither keeps an answer nor ends the attempt of its successor', async () => {
    const slow = await beginOurs(0);
    const successor = await beginOurs(50);

    await slow.release();
    await slow.keep({ status: 201, body: 'slow' });

    expect(await begin(51)).toMatchObject({ state: 'working' });
    await successor.keep(answer);
    expect(await begin(52)).toEqual({ state: 'answered', answer });
  });
});

describe('keys do not meet', () => {
  const strangers: readonly (readonly [string, Partial<RepeatableRequest>])[] = [
    ['of two tenants', { tenantId: TenantId.parse('globex') }],
    ['of two people', { userId: UserId.parse('user-bob') }],
    ['of a tenant and of nobody', { tenantId: undefined }],
    ['of two operations', { operation: 'createOther' }],
    ['that differ in case', { key: 'KEY-1' }],
  ];

  it.each(strangers)('%s', async (_, own) => {
    await (await beginOurs(0)).keep(answer);

    expect(await begin(1, own)).toMatchObject({ state: 'ours' });
  });
});

describe('at the same time', () => {
  /** Two processes whose requests to the table take turns. */
  function race(seconds: number): Promise<readonly Attempt[]> {
    const turns: Intercept = async (_, run) => {
      await Promise.resolve();
      return run();
    };
    const tables = [store.connect(turns).table, store.connect(turns).table];
    return Promise.all(tables.map((table) => begin(seconds, {}, table)));
  }
  const states = (attempts: readonly Attempt[]) => attempts.map(({ state }) => state).sort();

  it('one of two equal requests is ours', async () => {
    expect(states(await race(0))).toEqual(['ours', 'working']);
  });

  it('one of two takes over from the dead', async () => {
    await beginOurs(0);

    expect(states(await race(60))).toEqual(['ours', 'working']);
  });

  it('one of two begins anew what has expired', async () => {
    await (await beginOurs(0)).keep(answer);

    expect(states(await race(2 * day))).toEqual(['ours', 'working']);
  });
});

describe('killed', () => {
  it.each([
    [1, 'taken over', 'ours'],
    [2, 'answered', 'answered'],
  ])('behind write %i, it is %s by whoever repeats it', async (nth, _, state) => {
    const { intercept } = killedAfter(nth);
    const dying = store.connect(intercept).table;
    const dead = beginAttempt(dying, request, secondsIn(0)).then(async (attempt) => {
      if (attempt.state === 'ours') await attempt.keep(answer);
    });
    await expect(dead).rejects.toThrow();

    const repeated = await begin(60);

    expect(repeated.state).toBe(state);
  });
});
