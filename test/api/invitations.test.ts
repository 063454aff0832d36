import { beforeEach, describe, expect, it } from 'vitest';
import { TenantId, type UserId } from '../../functions/core/ids.ts';
import { budgets } from '../../functions/core/tenants/budgets.ts';
import { memberKey, tenantKey } from '../../functions/data/tenants/keys.ts';
import type { ApiRequest } from '../support/api/call-api.ts';
import { openTenantsApi } from '../support/api/tenants-api.ts';
import { Killed } from '../support/fakes/fake-store.ts';

const days = 24 * 3_600_000;

let api: ReturnType<typeof openTenantsApi>;
let ada: UserId;
let ben: UserId;
let tenantId: string;

beforeEach(async () => {
  api = openTenantsApi();
  ada = api.signUp('ada');
  ben = api.signUp('ben');
  tenantId = await api.found(ada);
});

const get = (path: string, user: UserId) => api.call({ method: 'GET', path, user });
const tenantPath = (rest = '') => `/tenants/${tenantId}${rest}`;
const invitationsOf = async (user: UserId) => (await get('/me/invitations', user)).body.items;
const tenantsOf = async (user: UserId) => (await get('/tenants', user)).body.items;
const decline = (user: UserId, id: string) =>
  api.call({ method: 'POST', path: `/invitations/${id}/decline`, user });
const revoke = (user: UserId, id: string) =>
  api.call({ method: 'DELETE', path: tenantPath(`/invitations/${id}`), user });
const remove = (user: UserId, by: UserId) =>
  api.call({ method: 'DELETE', path: tenantPath(`/members/${user}`), user: by });

async function invite(role = 'member', by = ada, whom = ben): Promise<string> {
  const { status, body } = await api.invite(tenantId, by, whom, role);
  expect(status, JSON.stringify(body)).toBe(201);
  return body.invitationId;
}

const ended = { status: 409, body: { code: 'invitation-ended' } };

describe('an invitation', () => {
  it('makes nobody a member, and counts for nothing, until it is accepted', async () => {
    const before = await api.table.get(tenantKey(TenantId.parse(tenantId)));

    const { status, body } = await api.invite(tenantId, ada, ben, 'owner');

    expect(status).toBe(201);
    expect(body).toEqual({
      invitationId: expect.stringMatching(/^[0-9A-Z]{26}$/),
      tenantId,
      userId: ben,
      role: 'owner',
      invitedBy: ada,
      createdAt: '2026-11-21T12:00:00.000Z',
      expiresAt: '2026-11-28T12:00:00.000Z',
      state: 'pending',
    });
    expect(await tenantsOf(ben)).toEqual([]);
    expect((await get(tenantPath(), ben)).status).toBe(404);
    expect(await api.table.get(tenantKey(TenantId.parse(tenantId)))).toEqual(before);
    expect((await get('/me', ben)).body.tenants).toEqual([]);
  });

  it('tells nobody the address of whom it is for', async () => {
    const id = await invite();

    const seen = [
      await api.invite(tenantId, ada, ben, 'member'),
      await get(tenantPath('/invitations'), ada),
      await revoke(ada, id),
    ];

    expect(JSON.stringify(seen)).not.toContain('ben@');
  });

  it('shows whom it is for which tenant asks them, and as what', async () => {
    const invitationId = await invite('viewer');

    expect(await invitationsOf(ben)).toMatchObject([
      { invitationId, tenantId, tenantName: 'Acme', role: 'viewer', invitedBy: ada },
    ]);
    expect(await invitationsOf(ada)).toEqual([]);
  });

  it('is listed for who may invite, however it ended', async () => {
    const cleo = api.signUp('cleo');
    const ids = [await invite()];
    api.clock.move(1);
    ids.push(await invite('viewer', ada, cleo));
    await api.accept(ben, ids[0] ?? '');
    await decline(cleo, ids[1] ?? '');

    const { body } = await get(tenantPath('/invitations'), ada);

    expect(body.items).toMatchObject([
      { userId: ben, state: 'accepted' },
      { userId: cleo, state: 'declined' },
    ]);
    expect((await get(tenantPath('/invitations'), ben)).status).toBe(403);
  });

  it('is made of nobody who is not known, not confirmed, or disabled', async () => {
    const answers = [
      await api.invite(tenantId, ada, api.signUp('cleo', { confirmed: false }), 'viewer'),
      await api.invite(tenantId, ada, api.signUp('dan', { enabled: false }), 'viewer'),
      await api.invite(tenantId, ada, 'user-nobody' as UserId, 'viewer'),
    ];

    for (const { status, body } of answers) {
      expect(status).toBe(404);
      expect(body.faults).toMatchObject([{ where: 'body.userId' }]);
      expect(body).toEqual(answers[0]?.body);
    }
  });

  it('is not made of a member, nor twice of the same person', async () => {
    const id = await invite();
    const exists = { status: 409, body: { code: 'already-exists' } };

    expect(await api.invite(tenantId, ada, ben, 'admin')).toMatchObject(exists);
    await api.accept(ben, id);
    expect(await api.invite(tenantId, ada, ben, 'admin')).toMatchObject(exists);
    expect(await api.invite(tenantId, ada, ada, 'admin')).toMatchObject(exists);
  });

  it('that a killed request made is answered when it is repeated', async () => {
    const inviting: ApiRequest = {
      method: 'POST',
      path: tenantPath('/invitations'),
      user: ada,
      body: { userId: ben, role: 'viewer' },
      headers: { 'idempotency-key': 'key-1' },
    };
    let isDead = false;
    let written = 0;
    const dying = api.start(async ({ operation }, run) => {
      if (isDead) throw new Killed();
      const answer = run();
      // The second is the invitation; the first is what it uses of the tenant's budget.
      written += operation === 'TransactWriteItems' ? 1 : 0;
      if (written < 2) return answer;
      isDead = true;
      throw new Killed();
    });
    expect((await dying.call(inviting)).status).toBe(500);
    api.clock.move(41_000);
    const [{ invitationId }] = await invitationsOf(ben);

    expect(await api.call(inviting)).toMatchObject({ status: 201, body: { invitationId } });
    expect(await invitationsOf(ben)).toHaveLength(1);
  });

  it('is one of so many that a tenant makes a day, also at once', async () => {
    const { most } = budgets.invitations;
    const guests = Array.from({ length: most + 10 }, (_, nth) => api.signUp(`guest-${nth}`));

    const answers = await Promise.all(
      guests.map((guest) => api.invite(tenantId, ada, guest, 'viewer')),
    );

    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(most);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    api.clock.move(days);
    expect((await api.invite(tenantId, ada, ben, 'viewer')).status).toBe(201);
  });
});

describe('accepting', () => {
  it('makes a member, once, and says of which tenant', async () => {
    const id = await invite('admin');

    const first = await api.accept(ben, id);
    const again = await api.accept(ben, id);

    expect(first).toMatchObject({
      status: 200,
      body: { tenantId, name: 'Acme', role: 'admin' },
    });
    expect(again).toEqual(first);
    expect(await invitationsOf(ben)).toEqual([]);
    expect(await api.table.get(tenantKey(TenantId.parse(tenantId)))).toMatchObject({
      members: 2,
      owners: 1,
    });
  });

  it('at once and twice makes one member', async () => {
    const id = await invite('owner');

    const answers = await Promise.all([api.accept(ben, id), api.accept(ben, id)]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await api.table.get(tenantKey(TenantId.parse(tenantId)))).toMatchObject({
      members: 2,
      owners: 2,
    });
  });

  it('is for nobody else', async () => {
    const id = await invite();
    const cleo = api.signUp('cleo');

    for (const answer of [await api.accept(cleo, id), await decline(cleo, id)]) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
    expect(await tenantsOf(cleo)).toEqual([]);
  });

  it('does not work once it was revoked, declined, or its time is over', async () => {
    const revoked = await invite();
    expect((await revoke(ada, revoked)).status).toBe(204);
    expect(await api.accept(ben, revoked)).toMatchObject(ended);
    api.clock.move(1);

    const declined = await invite();
    expect((await decline(ben, declined)).status).toBe(204);
    expect(await api.accept(ben, declined)).toMatchObject(ended);
    api.clock.move(1);

    const late = await invite();
    api.clock.move(7 * days + 1000);
    expect(await invitationsOf(ben)).toEqual([]);
    expect(await api.accept(ben, late)).toMatchObject(ended);
    expect(await decline(ben, late)).toMatchObject(ended);
    const { body } = await get(tenantPath('/invitations'), ada);
    expect(body.items.map(({ state }: { state: string }) => state)).toEqual([
      'revoked',
      'declined',
      'expired',
    ]);
    expect(await tenantsOf(ben)).toEqual([]);
  });

  it('is refused to who has been disabled since they signed in', async () => {
    const id = await invite();
    api.signUp('ben', { enabled: false });

    expect((await api.accept(ben, id)).status).toBe(401);
  });

  it('does not bring back who was removed', async () => {
    const id = await invite();
    await api.accept(ben, id);
    await remove(ben, ada);

    expect((await api.accept(ben, id)).status).toBe(404);
    expect(await tenantsOf(ben)).toEqual([]);
  });

  it('is limited by the members of the tenant', async () => {
    const id = await invite();
    await api.table.update(tenantKey(TenantId.parse(tenantId)), { set: { members: 200 } });

    expect(await api.accept(ben, id)).toMatchObject({
      status: 422,
      body: { code: 'limit-reached' },
    });
  });
});

describe('whoever invited', () => {
  it.each(['removed', 'demoted'])('and was %s since, invited in vain', async (how) => {
    const cleo = api.signUp('cleo');
    await api.join(tenantId, ada, cleo, 'admin');
    const id = await invite('admin', cleo);
    if (how === 'removed') await remove(cleo, ada);
    else {
      const path = tenantPath(`/members/${cleo}`);
      await api.call({ method: 'PATCH', path, user: ada, body: { role: 'member' } });
    }

    expect(await api.accept(ben, id)).toMatchObject(ended);

    const item = memberKey(TenantId.parse(tenantId), ben);
    expect(await api.table.get(item)).toBeUndefined();
  });

  it('and became more since, invited well', async () => {
    const cleo = api.signUp('cleo');
    await api.join(tenantId, ada, cleo, 'admin');
    const id = await invite('viewer', cleo);
    const path = tenantPath(`/members/${cleo}`);
    await api.call({ method: 'PATCH', path, user: ada, body: { role: 'owner' } });

    expect((await api.accept(ben, id)).status).toBe(200);
  });
});

describe('declining and revoking', () => {
  it('may be repeated, and do not undo what was accepted', async () => {
    const cleo = api.signUp('cleo');
    const [declined, revoked] = [await invite(), await invite('viewer', ada, cleo)];
    const statuses = [
      await decline(ben, declined),
      await decline(ben, declined),
      await revoke(ada, revoked),
      await revoke(ada, revoked),
    ].map(({ status }) => status);
    expect(statuses).toEqual([204, 204, 204, 204]);

    const accepted = await invite();
    await api.accept(ben, accepted);
    expect(await decline(ben, accepted)).toMatchObject(ended);
    expect(await revoke(ada, accepted)).toMatchObject(ended);
    expect(await tenantsOf(ben)).toHaveLength(1);
  });

  it('of a higher role is not for lower ones', async () => {
    const cleo = api.signUp('cleo');
    await api.join(tenantId, ada, cleo, 'admin');
    const id = await invite('owner');

    expect((await revoke(cleo, id)).status).toBe(403);
    expect((await api.accept(ben, id)).status).toBe(200);
  });
});

it('makes nobody an owner of what they cannot leave, nor counts it as theirs', async () => {
  // As a stranger who knows a user id and means ill.
  const eve = api.signUp('eve');
  for (let nth = 1; nth <= 20; nth += 1) {
    const made = await api.found(eve, 'Urgent: pay at evil.example');
    await api.invite(made, eve, ben, 'owner');
    const path = `/tenants/${made}/members/${eve}`;
    // The last owner does not leave before somebody said yes.
    expect((await api.call({ method: 'DELETE', path, user: eve })).status).toBe(409);
  }

  expect((await get('/me', ben)).body.tenants).toEqual([]);
  expect(
    (await api.call({ method: 'POST', path: '/tenants', user: ben, body: { name: 'Mine' } }))
      .status,
  ).toBe(201);
  const [first] = await invitationsOf(ben);
  await api.accept(ben, first.invitationId);
  const own = `/tenants/${first.tenantId}/members/`;
  expect((await api.call({ method: 'DELETE', path: `${own}${eve}`, user: eve })).status).toBe(204);
  // Whoever said yes to it can delete it.
  const path = `/tenants/${first.tenantId}`;
  expect((await api.call({ method: 'DELETE', path, user: ben })).status).toBe(202);
});
