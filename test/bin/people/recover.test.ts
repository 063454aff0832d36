import { describe, expect, it } from 'vitest';
import { TenantId, UserId } from '../../../functions/core/ids.ts';
import type { Member } from '../../../functions/core/tenants/member.ts';
import type { Role } from '../../../functions/core/tenants/roles.ts';
import { userPartition } from '../../../functions/data/store/key.ts';
import { madeKey, memberKey, tenantKey } from '../../../functions/data/tenants/keys.ts';
import { changeRole, readMember } from '../../../functions/data/tenants/members.ts';
import { createTenant } from '../../../functions/data/tenants/tenants.ts';
import { createFakeUsers, createPeople } from '../../support/commands/people-world.ts';
import type { Intercept } from '../../support/fakes/fake-dynamodb.ts';
import { createFakeStore, type FakeStore, killedAfter } from '../../support/fakes/fake-store.ts';
import { sampleTenant } from '../../support/runs/run-samples.ts';
import { addMember } from '../../support/tenants/members.ts';

const lost = (name: string) => UserId.parse(`lost-${name}`);
const [acme, beta] = [TenantId.parse('acme'), TenantId.parse('beta')];

const unsaved = (userId: UserId, role: Role, email: string): Member => ({
  userId,
  role,
  email,
  addedAt: '2026-11-01T12:00:00.000Z',
  version: 0,
});

/** The members of each tenant, its owner first: who, what they are, and under which address. */
type Tenants = ReadonlyMap<TenantId, readonly (readonly [UserId, Role, string])[]>;

const none = { writes: [], growth: { tasks: 0, scheduledRuns: 0 } };

async function found(tenants: Tenants): Promise<FakeStore> {
  const store = createFakeStore();
  const { table } = store.connect();
  for (const [tenantId, [owner, ...others]] of tenants) {
    if (!owner) throw new Error('A tenant has an owner.');
    await createTenant(
      table,
      sampleTenant({ tenantId, madeBy: owner[0], version: 0 }),
      unsaved(...owner),
      none,
    );
    for (const other of others) await addMember(table, tenantId, unsaved(...other));
  }
  return store;
}

const [ada, ben] = ['ada@example.com', 'ben@example.com'];

/** Ada owns two tenants, and Ben is a member of one. */
const twoPeople = () =>
  found(
    new Map([
      [
        acme,
        [
          [lost('ada'), 'owner', ada],
          [lost('ben'), 'member', ben],
        ] as const,
      ],
      [beta, [[lost('ada'), 'owner', ada]] as const],
    ]),
  );

/** What a person is, as both sides of their memberships say. */
async function standing(store: FakeStore, userId: UserId) {
  const { table } = store.connect();
  const members = await Promise.all(
    [acme, beta].map((tenant) => readMember(table, tenant, userId)),
  );
  const own = store.dynamodb.inPartition(userPartition(userId));
  return {
    roles: members.map((member) => member?.role),
    mirrored: own.filter(({ SK }) => SK !== 'MADE').map(({ tenantId, role }) => [tenantId, role]),
    made: (await table.get(madeKey(userId)))?.made,
  };
}

const nothing = { roles: [undefined, undefined], mirrored: [] };

/** How many owners and members each tenant counts. */
async function counts(store: FakeStore) {
  const { table } = store.connect();
  const items = await Promise.all([acme, beta].map((tenant) => table.get(tenantKey(tenant))));
  return items.map((item) => item && { owners: item.owners, members: item.members });
}

describe('memberships', () => {
  it('follow the address to the user who has it now, or who is made', async () => {
    const store = await twoPeople();
    const before = await counts(store);
    const pool = createFakeUsers();
    const newAda = pool.put(ada);
    const { run, said } = createPeople({ store, users: pool.users });

    expect(await run('recover')).toBe(0);

    expect(await standing(store, newAda.userId)).toEqual({
      roles: ['owner', 'owner'],
      mirrored: [
        [acme, 'owner'],
        [beta, 'owner'],
      ],
      made: 2,
    });
    const newBen = pool.all().find(({ email }) => email === ben);
    expect(newBen).toMatchObject({ state: 'confirmed', isVerified: true });
    expect(said()).toContain(
      `${ben} (${newBen?.userId}). The password, shown this once: ${newBen?.password}`,
    );
    expect(await standing(store, newBen?.userId ?? lost('ben'))).toMatchObject({
      roles: ['member', undefined],
    });
    expect(await standing(store, lost('ada'))).toEqual({ ...nothing, made: 0 });
    expect(await standing(store, lost('ben'))).toEqual({ ...nothing, made: undefined });
    expect(await counts(store)).toEqual(before);
    expect(said()).toContain('Memberships: 3 moved, 0 left.');
  });

  it('of who is in the pool stay, and a second time nothing is left to do', async () => {
    const store = await twoPeople();
    const pool = createFakeUsers();
    pool.put(ada, { userId: lost('ada') });
    const people = createPeople({ store, users: pool.users });
    await people.run('recover');
    const after = store.dynamodb.all();

    expect(await people.run('recover')).toBe(0);

    expect(store.dynamodb.all()).toEqual(after);
    expect(people.lines.at(-1)).toBe('Memberships: 0 moved, 0 left.');
    expect((await standing(store, lost('ada'))).made).toBe(2);
  });

  it('are only spoken of in a dry run', async () => {
    const store = await twoPeople();
    const before = store.dynamodb.all();
    const pool = createFakeUsers();
    const { run, said } = createPeople({ store, users: pool.users });

    expect(await run('recover', '--dry-run')).toBe(0);
    expect(store.dynamodb.all()).toEqual(before);
    expect(pool.all()).toEqual([]);
    expect(said()).toContain(`Would make a user of ${ada}`);
    expect(said()).toContain('3 would be moved');
  });

  it.each([1, 2, 3])('are whole after an interruption behind move %i and a repeat', async (nth) => {
    const store = await twoPeople();
    const before = await counts(store);
    const pool = createFakeUsers();
    const { intercept } = killedAfter(nth);
    expect(await createPeople({ store, users: pool.users, intercept }).run('recover')).toBe(1);

    expect(await createPeople({ store, users: pool.users }).run('recover')).toBe(0);

    expect(
      pool
        .all()
        .map(({ email }) => email)
        .sort(),
    ).toEqual([ada, ben]);
    const successor = pool.all().find(({ email }) => email === ada);
    expect(await standing(store, successor?.userId ?? lost('ada'))).toMatchObject({
      roles: ['owner', 'owner'],
      made: 2,
    });
    expect(await standing(store, lost('ada'))).toEqual({ ...nothing, made: 0 });
    expect(await counts(store)).toEqual(before);
  });

  it.each([0, 1, 2, 3])(
    'are whole after change %i of the user pool failed, and a repeat',
    async (last) => {
      const store = await twoPeople();
      let changes = 0;
      let isUp = false;
      const pool = createFakeUsers(() => {
        if (!isUp && changes === last) throw new Error('interrupted');
        changes += 1;
      });
      const people = createPeople({ store, users: pool.users });
      expect(await people.run('recover')).toBe(1);
      isUp = true;

      expect(await people.run('recover')).toBe(0);

      expect(pool.all()).toHaveLength(2);
      for (const { password, state } of pool.all()) {
        expect(state).toBe('confirmed');
        expect(people.said()).toContain(`shown this once: ${password}`);
      }
    },
  );
});

describe('a membership is left where it is', () => {
  it.each([
    [
      'has not confirmed the address',
      { state: 'unconfirmed', isVerified: false },
      'was not confirmed yet',
    ],
    ['can sign in without having confirmed it', { isVerified: false }, 'has not confirmed it'],
    ['is disabled', { isEnabled: false }, 'disabled'],
  ] as const)('if who has the address now %s', async (_, own, why) => {
    const store = await twoPeople();
    const pool = createFakeUsers();
    pool.put(ada, own);
    const { run, said } = createPeople({ store, users: pool.users });

    expect(await run('recover')).toBe(1);

    expect(said()).toContain(`Left ${ada} (${lost('ada')})`);
    expect(said()).toContain(why);
    expect(said()).toContain('Memberships: 1 moved, 2 left.');
    expect((await standing(store, lost('ada'))).roles).toEqual(['owner', 'owner']);
  });

  it('if it changes in the same moment, and is moved as it is then the next time', async () => {
    const store = await twoPeople();
    const { table } = store.connect();
    const pool = createFakeUsers();
    const newBen = pool.put(ben);
    let isChanged = false;
    const intercept: Intercept = async ({ operation }, run) => {
      const member = await readMember(table, acme, lost('ben'));
      if (operation === 'TransactWriteItems' && member && !isChanged) {
        isChanged = true;
        await changeRole(table, acme, member, { role: 'admin' });
      }
      return run();
    };
    // Ada's memberships are moved first.
    pool.put(ada, { userId: lost('ada') });
    const interrupted = createPeople({ store, users: pool.users, intercept });

    expect(await interrupted.run('recover')).toBe(1);
    expect(interrupted.said()).toContain('somebody changed it meanwhile');

    expect(await createPeople({ store, users: pool.users }).run('recover')).toBe(0);
    expect((await standing(store, newBen.userId)).roles).toEqual(['admin', undefined]);
  });

  it('if they are a member under their new id already', async () => {
    const store = await twoPeople();
    const pool = createFakeUsers();
    const newBen = pool.put(ben);
    pool.put(ada, { userId: lost('ada') });
    await addMember(store.connect().table, acme, unsaved(newBen.userId, 'viewer', ben));
    const { run, said } = createPeople({ store, users: pool.users });

    expect(await run('recover')).toBe(1);

    expect(said()).toContain('a member of it under their new id already');
    expect((await standing(store, newBen.userId)).roles).toEqual(['viewer', undefined]);
  });
});

describe('an address that more than one lost user had', () => {
  const shared = 'desk@example.com';
  const [first, second] = [lost('first'), lost('second')];
  const twoUsers = () =>
    found(
      new Map([
        [acme, [[first, 'owner', shared]] as const],
        [beta, [[second, 'owner', shared]] as const],
      ]),
    );

  it('is followed by neither: nobody can say who has it still', async () => {
    const store = await twoUsers();
    const pool = createFakeUsers();
    const { run, said } = createPeople({ store, users: pool.users });

    expect(await run('recover')).toBe(1);

    expect(pool.all()).toEqual([]);
    expect(said()).toContain('recover --user <id>');
    expect(said()).toContain('Memberships: 0 moved, 2 left.');
  });

  it('is followed by the one whom the operator names, and by the other not either after that', async () => {
    const store = await twoUsers();
    const pool = createFakeUsers();
    const named = createPeople({ store, users: pool.users });

    expect(await named.run('recover', '--user', first)).toBe(0);
    expect(await createPeople({ store, users: pool.users }).run('recover')).toBe(1);

    const [successor] = pool.all();
    expect((await standing(store, successor?.userId ?? first)).roles).toEqual(['owner', undefined]);
    expect((await standing(store, second)).roles).toEqual([undefined, 'owner']);
  });

  it('is one person when a second pool is lost', async () => {
    const store = await twoPeople();
    const pool = createFakeUsers();
    await createPeople({ store, users: pool.users }).run('recover');
    const between = pool.all().filter(({ email }) => email === ada);
    const other = createFakeUsers();
    const newer = other.put(ada);

    expect(await createPeople({ store, users: other.users }).run('recover')).toBe(0);

    expect((await standing(store, newer.userId)).roles).toEqual(['owner', 'owner']);
    const item = await store.connect().table.get(memberKey(acme, newer.userId));
    expect(item?.formerIds).toEqual([lost('ada'), between[0]?.userId]);
  });
});
