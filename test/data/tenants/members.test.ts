import { describe, expect, it } from 'vitest';
import { TenantId, UserId } from '../../../functions/core/ids.ts';
import { type Member, maxMade, maxMembers } from '../../../functions/core/tenants/member.ts';
import type { Role } from '../../../functions/core/tenants/roles.ts';
import { present } from '../../../functions/data/store/expression.ts';
import type { Table } from '../../../functions/data/store/table.ts';
import { VersionConflictError } from '../../../functions/data/store/versioned.ts';
import {
  madeKey,
  memberKey,
  tenantKey,
  userTenantKey,
} from '../../../functions/data/tenants/keys.ts';
import {
  changeRole,
  listMembers,
  listMemberships,
  readMember,
  removeMember,
} from '../../../functions/data/tenants/members.ts';
import { createTenant } from '../../../functions/data/tenants/tenants.ts';
import type { Intercept } from '../../support/fakes/fake-dynamodb.ts';
import { createFakeStore } from '../../support/fakes/fake-store.ts';
import { sampleTenant, tenantId } from '../../support/runs/run-samples.ts';
import { addMember } from '../../support/tenants/members.ts';

const person = (name: string) => UserId.parse(`user-${name}`);
const [ada, ben, cleo] = [person('ada'), person('ben'), person('cleo')];

const unsaved = (userId: UserId, role: Role): Member => ({
  userId,
  role,
  email: `${userId}@example.com`,
  addedAt: '2026-11-21T12:00:00.000Z',
  version: 0,
});

const found = (table: Table, owner: UserId, tenant = tenantId) =>
  createTenant(
    table,
    sampleTenant({ tenantId: tenant, madeBy: owner, version: 0 }),
    unsaved(owner, 'owner'),
    { writes: [], growth: {} },
  );

/** A tenant that Ada owns, with these members beside her. */
async function open(others: Readonly<Record<string, Role>> = {}) {
  const store = createFakeStore();
  const { table } = store.connect();
  await found(table, ada);
  for (const [userId, role] of Object.entries(others)) {
    await addMember(table, tenantId, unsaved(UserId.parse(userId), role));
  }
  const demand = async (user: UserId) => {
    const member = await readMember(table, tenantId, user);
    if (!member) throw new Error(`${user} is no member.`);
    return member;
  };
  /** What all items say together. */
  async function state(...people: readonly UserId[]) {
    const counts = await table.get(tenantKey(tenantId));
    const roles = people.map(async (user) => {
      const [own, mirror, made] = await Promise.all([
        table.get(memberKey(tenantId, user)),
        table.get(userTenantKey(user, tenantId)),
        table.get(madeKey(user)),
      ]);
      return [own?.role, mirror?.role, made?.made ?? 0] as const;
    });
    return {
      owners: counts?.owners,
      members: counts?.members,
      /** Role, role in the mirror, tenants made. */
      people: await Promise.all(roles),
    };
  }
  return { store, table, demand, state };
}

describe('both sides of a membership', () => {
  it('and both counts come, change and go together', async () => {
    const { table, demand, state } = await open({ [ben]: 'viewer' });
    const people = [ada, ben];
    expect(await state(...people)).toEqual({
      owners: 1,
      members: 2,
      people: [
        ['owner', 'owner', 1],
        ['viewer', 'viewer', 0],
      ],
    });

    await changeRole(table, tenantId, await demand(ben), { role: 'owner' });
    expect(await state(...people)).toEqual({
      owners: 2,
      members: 2,
      people: [
        ['owner', 'owner', 1],
        ['owner', 'owner', 0],
      ],
    });

    await changeRole(table, tenantId, await demand(ada), { role: 'admin' });
    await removeMember(table, tenantId, await demand(ada));
    expect(await state(...people)).toEqual({
      owners: 1,
      members: 1,
      people: [
        // What they made counts until it is deleted, whoever owns it.
        [undefined, undefined, 1],
        ['owner', 'owner', 0],
      ],
    });
  });

  it('leave nothing of each other half done when the write is refused', async () => {
    const { table, demand, state } = await open();
    const before = await state(ada, ben);

    expect(await removeMember(table, tenantId, await demand(ada))).toBe('last-owner');
    expect(await changeRole(table, tenantId, await demand(ada), { role: 'viewer' })).toBe(
      'last-owner',
    );
    expect(await addMember(table, tenantId, unsaved(ada, 'viewer'))).toBe('exists');

    expect(await state(ada, ben)).toEqual(before);
  });

  it('are listed from both, a Query a page', async () => {
    const { store } = await open({ [ben]: 'viewer', [cleo]: 'member' });
    const { table, requests } = store.connect();

    const first = await listMembers(table, tenantId, { limit: 2 });
    const second = await listMembers(table, tenantId, { limit: 2, cursor: first.cursor });

    const ids = [first, second].map(({ items }) => items.map(({ userId }) => userId));
    expect(ids).toEqual([[ada, ben], [cleo]]);
    expect(second.cursor).toBeUndefined();
    expect(requests.map(({ operation }) => operation)).toEqual(['Query', 'Query']);
    expect(await listMemberships(table, ben, { limit: 9 })).toEqual({
      items: [{ tenantId, role: 'viewer' }],
    });
  });
});

it('refuses to add who is a member already', async () => {
  const { table, state } = await open({ [ben]: 'viewer' });

  expect(await addMember(table, tenantId, unsaved(ben, 'admin'))).toBe('exists');

  expect(await state(ben)).toMatchObject({ members: 2, people: [['viewer', 'viewer', 0]] });
});

it('lets nobody join a tenant that is being deleted', async () => {
  const { table } = await open();
  await table.update(tenantKey(tenantId), { set: { state: 'deleting' } });

  expect(await addMember(table, tenantId, unsaved(ben, 'admin'))).toBe('full');

  expect(await readMember(table, tenantId, ben)).toBeUndefined();
});

describe('a change of what is not that any more', () => {
  it('is a conflict', async () => {
    const { table, demand } = await open({ [ben]: 'viewer' });
    const read = await demand(ben);
    await changeRole(table, tenantId, read, { role: 'member' });

    await expect(changeRole(table, tenantId, read, { role: 'admin' })).rejects.toThrow(
      VersionConflictError,
    );
    await expect(removeMember(table, tenantId, read)).rejects.toThrow(VersionConflictError);
    await removeMember(table, tenantId, await demand(ben));
    await expect(removeMember(table, tenantId, read)).rejects.toThrow(VersionConflictError);
  });

  it('to the same role writes nothing', async () => {
    const { store, demand } = await open();
    const { table, requests } = store.connect();
    const read = await demand(ada);

    expect(await changeRole(table, tenantId, read, { role: 'owner' })).toEqual(read);

    expect(requests).toEqual([]);
  });
});

describe('limits', () => {
  it('hold for the members of a tenant', async () => {
    const { table, demand, state } = await open({ [ben]: 'viewer' });
    await table.update(tenantKey(tenantId), { add: { members: maxMembers - 3 } }, present('PK'));
    expect(await addMember(table, tenantId, unsaved(cleo, 'viewer'))).toBeUndefined();

    expect(await addMember(table, tenantId, unsaved(person('dan'), 'viewer'))).toBe('full');

    await removeMember(table, tenantId, await demand(ben));
    expect(await addMember(table, tenantId, unsaved(person('dan'), 'viewer'))).toBeUndefined();
    expect(await state()).toMatchObject({ members: maxMembers });
  });

  it('hold for the tenants that one person made, and count no other', async () => {
    const { table, demand, state } = await open({ [ben]: 'admin' });
    for (let nth = 1; nth <= maxMade; nth += 1) {
      expect(await found(table, ben, TenantId.parse(`of-ben-${nth}`))).toBeUndefined();
    }

    expect(await found(table, ben, TenantId.parse('of-ben-more'))).toBe('made-too-many');
    expect(await changeRole(table, tenantId, await demand(ben), { role: 'owner' })).toMatchObject({
      role: 'owner',
    });
    expect(await state(ben)).toMatchObject({ people: [['owner', 'owner', maxMade]] });
    expect(await table.get(tenantKey(TenantId.parse('of-ben-more')))).toBeUndefined();
  });
});

describe('an owner who does not remain alone', () => {
  it('leaves somebody who is an owner still', async () => {
    const { table, demand } = await open({ [ben]: 'owner', [cleo]: 'owner' });
    const read = await demand(ada);
    await changeRole(table, tenantId, await demand(ben), { role: 'viewer' });

    const left = removeMember(table, tenantId, read, ben);
    await expect(left).rejects.toThrow(VersionConflictError);
    const steppedDown = changeRole(table, tenantId, read, { role: 'viewer', remaining: ben });
    await expect(steppedDown).rejects.toThrow(VersionConflictError);

    expect(await removeMember(table, tenantId, read, cleo)).toBeUndefined();
  });
});

describe('of two owners, at the same time', () => {
  /** Both have read before either writes. */
  function barrier(parties: number): Intercept {
    const all = Promise.withResolvers<void>();
    let waiting = 0;
    return async ({ isWrite }, run) => {
      if (!isWrite) return run();
      waiting += 1;
      if (waiting === parties) all.resolve();
      await all.promise;
      return run();
    };
  }
  type Act = (table: Table, member: Member) => Promise<unknown>;
  const leave: Act = (table, member) => removeMember(table, tenantId, member);
  const stepDown: Act = (table, member) => changeRole(table, tenantId, member, { role: 'viewer' });
  const pairs: readonly (readonly [string, Act, Act])[] = [
    ['both leave', leave, leave],
    ['both step down', stepDown, stepDown],
    ['one leaves and one steps down', leave, stepDown],
  ];

  it.each(pairs)('one remains when %s', async (_, one, other) => {
    const { store, demand, state } = await open({ [ben]: 'owner' });
    const meet = barrier(2);
    const [first, second] = [await demand(ada), await demand(ben)];

    const outcomes = await Promise.all([
      one(store.connect(meet).table, first),
      other(store.connect(meet).table, second),
    ]);

    expect(outcomes.filter((outcome) => outcome === 'last-owner')).toHaveLength(1);
    const { owners, people } = await state(ada, ben);
    expect(owners).toBe(1);
    expect(people.filter(([role]) => role === 'owner')).toHaveLength(1);
  });

  it('one can be put down by both sides only once', async () => {
    const { store, demand, state } = await open({ [ben]: 'owner', [cleo]: 'owner' });
    const meet = barrier(2);
    const read = await demand(cleo);

    const outcomes = await Promise.allSettled([
      changeRole(store.connect(meet).table, tenantId, read, { role: 'admin' }),
      removeMember(store.connect(meet).table, tenantId, read),
    ]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { owners, members, people } = await state(ada, ben, cleo);
    expect(owners).toBe(2);
    expect(members).toBe(people.filter(([role]) => role).length);
  });
});
