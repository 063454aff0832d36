import { describe, expect, it } from 'vitest';
import { UserId } from '../../../functions/core/ids.ts';
import type { Member } from '../../../functions/core/tenants/member.ts';
import { type Role, roles } from '../../../functions/core/tenants/roles.ts';
import { absent, equals } from '../../../functions/data/store/expression.ts';
import { ConditionFailedError } from '../../../functions/data/store/store-error.ts';
import type { Table } from '../../../functions/data/store/table.ts';
import { memberKey, tenantKey } from '../../../functions/data/tenants/keys.ts';
import { MembershipChangedError, tableFor } from '../../../functions/data/tenants/member-table.ts';
import { countByOperation, createFakeStore } from '../../support/fakes/fake-store.ts';
import { tenantId } from '../../support/runs/run-samples.ts';

const userId = UserId.parse('user-ann');
const own = memberKey(tenantId, userId);
const other = tenantKey(tenantId);
const member: Member = {
  userId,
  role: 'admin',
  email: 'ann@example.com',
  addedAt: '2026-11-21T00:00:00.000Z',
  version: 1,
};

/** The table in the hands of an admin, and beside it. */
async function open() {
  const store = createFakeStore();
  const { table } = store.connect();
  await table.put({ ...member, ...own });
  await table.put({ name: 'Before', version: 1, ...other });
  const process = store.connect();
  const bound = tableFor(process.table, { tenantId, userId, role: 'admin' });
  return {
    table,
    bound,
    requests: process.requests,
    name: async () => (await table.get(other))?.name,
  };
}

const writes: Readonly<Record<string, (table: Table) => Promise<unknown>>> = {
  put: (table) => table.put({ name: 'After', ...other }),
  update: (table) => table.update(other, { set: { name: 'After' } }),
  delete: (table) => table.delete(other),
  writeTogether: (table) =>
    table.writeTogether([{ update: other, changes: { set: { name: 'x' } } }]),
  'writeTogether of nothing': (table) => table.writeTogether([]),
};

describe.each(Object.entries(writes))('%s', (_, write) => {
  it.each([
    ['was removed', undefined],
    ['has less to say', 'member'],
  ] as const)('is refused to a member who %s, and says what they are', async (_, role) => {
    const { table, bound, name } = await open();
    await (role ? table.update(own, { set: { role } }) : table.delete(own));

    const refused = await write(bound).catch((error: unknown) => error);

    expect(refused).toBeInstanceOf(MembershipChangedError);
    expect(refused).toHaveProperty('role', role);
    expect(await name()).toBe('Before');
  });

  it.each(['admin', 'owner'] as const)('is made for who is %s then', async (role) => {
    const { table, bound } = await open();
    await table.update(own, { set: { role } });

    await expect(write(bound)).resolves.not.toBeInstanceOf(Error);
  });

  it('is one transaction, and reads the membership only if it is refused', async () => {
    const { bound, requests } = await open();

    await write(bound);

    const { GetItem: _, ...asked } = countByOperation(requests);
    expect(asked).toEqual({ TransactWriteItems: 1 });
  });
});

it.each(roles)('knows which roles are as good as %s', async (role: Role) => {
  const { table } = await open();
  const bound = tableFor(table, { tenantId, userId, role });

  for (const now of roles) {
    await table.update(own, { set: { role: now } });
    const isMade = await bound.writeTogether([]).then(
      () => true,
      () => false,
    );
    expect(isMade, now).toBe(roles.indexOf(now) <= roles.indexOf(role));
  }
});

it('answers an update with the item as it is then', async () => {
  const { bound } = await open();

  const item = await bound.update(other, { add: { version: 1 } }, equals('version', 1));

  expect(item).toEqual({ name: 'Before', version: 2, ...other });
});

describe('a condition of the write itself', () => {
  it('is told from that of the membership', async () => {
    const { bound, name } = await open();

    const refused = bound.put({ name: 'After', ...other }, absent('PK'));

    await expect(refused).rejects.toMatchObject({ name: 'ConditionFailedError', writes: [0] });
    expect(await name()).toBe('Before');
  });

  it('counts for less than the membership, where neither holds', async () => {
    const { table, bound } = await open();
    await table.delete(own);

    const refused = bound.put({ name: 'After', ...other }, absent('PK'));

    await expect(refused).rejects.toThrow(MembershipChangedError);
  });

  it('holds beside that of the membership on the own item', async () => {
    const { table, bound } = await open();
    const leave = (version: number) => bound.delete(own, equals('version', version));

    await expect(leave(2)).rejects.toThrow(ConditionFailedError);
    await leave(1);

    expect(await table.get(own)).toBeUndefined();
    await expect(leave(1)).rejects.toThrow(MembershipChangedError);
  });
});

it('writes nothing by a batch, which carries no condition', async () => {
  const { bound, requests } = await open();

  expect(() => bound.putAll([{ ...other }])).toThrow('A batch carries no condition');
  expect(() => bound.deleteAll([other])).toThrow('A batch carries no condition');
  expect(requests).toEqual([]);
});
