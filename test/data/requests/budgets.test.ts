import { describe, expect, it } from 'vitest';
import { UserId } from '../../../functions/core/ids.ts';
import type { Budget, BudgetOwner } from '../../../functions/core/tenants/budgets.ts';
import { BudgetSpentError, spend } from '../../../functions/data/requests/budgets.ts';
import { countByOperation, createFakeStore } from '../../support/fakes/fake-store.ts';
import { tenantId } from '../../support/runs/run-samples.ts';

const budget: Budget = { name: 'tries', most: 5, seconds: 900, what: 'tries' };
const now = new Date('2026-11-21T12:07:30.000Z');
const later = new Date('2026-11-21T12:15:00.000Z');
const owners: readonly BudgetOwner[] = [
  { network: '203.0.113.7' },
  { mailbox: 'ada@example.com' },
  { userId: UserId.parse('user-ada') },
  { tenantId },
];

describe.each(owners)('the budget of %o', (owner) => {
  it('is spent exactly, however many come at once, in one write each', async () => {
    const store = createFakeStore();
    const { table, requests } = store.connect();

    const tries = await Promise.allSettled(
      Array.from({ length: 30 }, () => spend(table, budget, owner, now)),
    );

    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    for (const one of tries) {
      if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(BudgetSpentError);
    }
    expect(countByOperation(requests)).toEqual({ UpdateItem: 30 });
  });

  it('is whole again in the next window, and its counter goes by itself', async () => {
    const store = createFakeStore();
    const { table } = store.connect();
    for (let count = 1; count <= 5; count += 1) await spend(table, budget, owner, now);

    await expect(spend(table, budget, owner, now)).rejects.toMatchObject({
      secondsLeft: 450,
      message: 'At most 5 tries are done in 15 minutes. Ask again at 2026-11-21T12:15:00.000Z.',
    });
    await spend(table, budget, owner, later);

    store.dynamodb.expire(new Date('2026-11-21T12:31:00.000Z'));
    expect(store.dynamodb.all()).toEqual([]);
  });

  it('is nobody else’s, and of nothing else', async () => {
    const { table } = createFakeStore().connect();
    for (let count = 1; count <= 5; count += 1) await spend(table, budget, owner, now);

    for (const other of owners.filter((one) => one !== owner)) {
      await spend(table, budget, other, now);
    }
    await spend(table, { ...budget, name: 'others' }, owner, now);
  });

  it('is not there at all where nothing is permitted', async () => {
    const { table, requests } = createFakeStore().connect();

    for (const most of [0, -20]) {
      await expect(spend(table, { ...budget, most }, owner, now)).rejects.toThrow(
        'At most 0 tries',
      );
    }
    expect(requests).toEqual([]);
  });

  it('lets nobody through when the store fails', async () => {
    const { table } = createFakeStore().connect(async () => {
      throw new Error('away');
    });

    await expect(spend(table, budget, owner, now)).rejects.toMatchObject({ name: 'PlatformError' });
  });
});

it('holds no address as it is, and nothing of one in a partition of a tenant', async () => {
  const store = createFakeStore();
  const { table } = store.connect();
  for (const owner of owners) await spend(table, budget, owner, now);

  const items = store.dynamodb.all();
  expect(JSON.stringify(items)).not.toMatch(/203\.0|ada@|example/);
  expect(items.map(({ PK }) => String(PK).replace(/[0-9a-f]{64}/, '<hash>')).sort()).toEqual([
    'B#<hash>',
    'B#<hash>',
    'T#acme#RATE',
    'U#user-ada#RATE',
  ]);
});

it('tells an e-mail address from a network of the same name', async () => {
  const { table } = createFakeStore().connect();
  for (let count = 1; count <= 5; count += 1) await spend(table, budget, { network: 'x' }, now);

  await spend(table, budget, { mailbox: 'x' }, now);
});
