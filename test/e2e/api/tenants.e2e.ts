import {
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it, vi } from 'vitest';
import { AccountId, TenantId, UserId } from '../../../functions/core/ids.ts';
import { executionKey } from '../../../functions/data/runs/keys.ts';
import { present } from '../../../functions/data/store/expression.ts';
import { userPartition, watched, watchIndex } from '../../../functions/data/store/key.ts';
import { queryAll } from '../../../functions/data/store/query-all.ts';
import { tenantKey } from '../../../functions/data/tenants/keys.ts';
import {
  type Call,
  call,
  expectStatus,
  joinTenant,
  type Person,
  signUp,
  signUpOwner,
} from '../support/api.ts';
import { as } from '../support/aws.ts';
import { leaveRun } from '../support/forgotten-runs.ts';
import { invoke, itemsOf, output, store } from '../support/platform.ts';
import { scheduler } from '../support/schedules.ts';

const founding = (by: Person, key: string, name = 'Acme'): Call => ({
  method: 'POST',
  path: '/tenants',
  by,
  body: { name },
  headers: { 'idempotency-key': key },
});

const membersOf = (tenantId: string, userId?: string) =>
  `/tenants/${tenantId}/members${userId ? `/${userId}` : ''}`;

const invite = (tenantId: string, by: Person, { userId }: Person, role: string) =>
  call({ method: 'POST', path: `/tenants/${tenantId}/invitations`, by, body: { userId, role } });

const answer = (id: string, by: Person, how: 'accept' | 'decline') =>
  call({ method: 'POST', path: `/invitations/${id}/${how}`, by });

const invitationsOf = async (by: Person) =>
  (await expectStatus(200, { path: '/me/invitations', by })).items;

const remove = (tenantId: string, by: Person, { userId }: Person) =>
  call({ method: 'DELETE', path: membersOf(tenantId, userId), by });

const cognito = new CognitoIdentityProviderClient(as());
const UserPoolId = output('data', 'UserPoolId');
const disable = ({ userId: Username }: Person) =>
  cognito.send(new AdminDisableUserCommand({ UserPoolId, Username }));
const deleteUser = ({ userId: Username }: Person) =>
  cognito.send(new AdminDeleteUserCommand({ UserPoolId, Username }));

const everything = (person: Person) =>
  Array.fromAsync(
    queryAll(store.table, {
      partition: userPartition(UserId.parse(person.userId)),
      consistent: true,
    }),
  );

async function keptAnswersOf(person: Person) {
  const partition = `${userPartition(UserId.parse(person.userId))}#IDEM`;
  return Array.fromAsync(queryAll(store.table, { partition, consistent: true }));
}

describe('a new tenant', () => {
  it('has an owner and a daily task, which Scheduler runs', async () => {
    const ada = await signUp('ada');

    const tenant = await expectStatus(201, founding(ada, 'one'));

    expect(tenant).toMatchObject({ name: 'Acme', plan: 'free', role: 'owner', version: 1 });
    const path = `/tenants/${tenant.tenantId}`;
    expect(await expectStatus(200, { path, by: ada })).toEqual(tenant);
    const { items: members } = await expectStatus(200, { path: `${path}/members`, by: ada });
    expect(members).toMatchObject([{ userId: ada.userId, email: ada.email, role: 'owner' }]);
    const [task, ...others] = (await itemsOf(tenant.tenantId)).filter(({ SK }) =>
      String(SK).startsWith('TASK#'),
    );
    expect(others).toEqual([]);
    expect(task).toMatchObject({ name: 'Daily checks', scheduling: 'scheduled', enabled: true });
    expect(await scheduler.exists(`${tenant.tenantId}.${task?.taskId}`)).toBe(true);
    const tenants = [{ tenantId: tenant.tenantId, name: 'Acme', role: 'owner' }];
    expect(await expectStatus(200, { path: '/tenants', by: ada })).toMatchObject({
      items: tenants,
    });
    expect(await expectStatus(200, { path: '/me', by: ada })).toMatchObject({
      userId: ada.userId,
      email: ada.email,
      tenants,
    });
  });

  it('is one, however many equal requests come at once', async () => {
    const ada = await signUp('ada');

    const answers = await Promise.all(Array.from({ length: 6 }, () => call(founding(ada, 'one'))));
    const { body: replayed, headers } = await call(founding(ada, 'one'));

    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(201);
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
    for (const { status, body, headers } of answers) {
      if (status === 201) expect(body).toEqual(replayed);
      else expect(headers.get('retry-after')).toMatch(/^\d+$/);
    }
    expect(headers.get('idempotency-replayed')).toBe('true');
    const { items } = await expectStatus(200, { path: '/tenants', by: ada });
    expect(items).toMatchObject([{ tenantId: replayed.tenantId }]);
    expect(await call(founding(ada, 'one', 'Other'))).toMatchObject({
      status: 422,
      body: { code: 'key-reused' },
    });
  });

  it('is the same one when its first request died before it could answer', async () => {
    const ada = await signUp('ada');
    const first = await expectStatus(201, founding(ada, 'one'));
    const [kept, ...others] = await keptAnswersOf(ada);
    expect(others).toEqual([]);
    const key = { PK: String(kept?.PK), SK: String(kept?.SK) };
    await store.table.update(key, { set: { until: 1 }, remove: ['answer'] });

    const { status, body, headers } = await call(founding(ada, 'one'));

    expect(status).toBe(201);
    expect(headers.get('idempotency-replayed')).toBeNull();
    expect(body).toEqual(first);
    const { items } = await expectStatus(200, { path: '/tenants', by: ada });
    expect(items).toHaveLength(1);
  });

  it('does not meet another person’s under the same key', async () => {
    const [ada, ben] = await Promise.all([signUp('ada'), signUp('ben')]);

    const [one, other] = await Promise.all([
      expectStatus(201, founding(ada, 'one')),
      expectStatus(201, founding(ben, 'one', 'Other')),
    ]);

    expect(one.tenantId).not.toBe(other.tenantId);
    expect(await call({ path: `/tenants/${other.tenantId}`, by: ada })).toMatchObject({
      status: 404,
    });
  });
});

describe('a member', () => {
  it('may what their role permits, from the next request on', async () => {
    const { owner, tenantId } = await signUpOwner();
    const ben = await signUp('ben');
    const rename: Call = {
      method: 'PATCH',
      path: `/tenants/${tenantId}`,
      by: ben,
      body: { name: 'Renamed' },
    };
    expect((await call(rename)).status).toBe(404);

    await joinTenant(tenantId, owner, ben, 'viewer');
    expect((await call(rename)).status).toBe(403);
    const { items } = await expectStatus(200, { path: membersOf(tenantId), by: ben });
    expect(items).toContainEqual(
      expect.objectContaining({ email: ben.email, role: 'viewer', addedBy: owner.userId }),
    );

    const path = membersOf(tenantId, ben.userId);
    const raised = await call({ method: 'PATCH', path, by: owner, body: { role: 'admin' } });
    expect(raised).toMatchObject({ status: 200, body: { role: 'admin', version: 2 } });
    expect(await call(rename)).toMatchObject({
      status: 200,
      body: { name: 'Renamed', version: 2 },
    });

    expect((await remove(tenantId, owner, ben)).status).toBe(204);
    expect((await call(rename)).status).toBe(404);
    expect(await expectStatus(200, { path: '/tenants', by: ben })).toEqual({ items: [] });
  });

  it('does not touch who is mightier', async () => {
    const { owner, tenantId } = await signUpOwner();
    const [ben, cleo] = await Promise.all([signUp('ben'), signUp('cleo')]);
    await joinTenant(tenantId, owner, ben, 'admin');

    expect((await invite(tenantId, ben, cleo, 'owner')).status).toBe(403);
    expect((await remove(tenantId, ben, owner)).status).toBe(403);
    expect(await invite(tenantId, owner, ben, 'owner')).toMatchObject({
      status: 409,
      body: { code: 'already-exists' },
    });
  });

  it('remains as owner when all owners leave at once', async () => {
    const { owner, tenantId } = await signUpOwner();
    const others = await Promise.all(['ben', 'cleo', 'dan'].map((name) => signUp(name)));
    for (const other of others) await joinTenant(tenantId, owner, other, 'owner');
    const owners = [owner, ...others];

    const answers = await Promise.all(owners.map((one) => remove(tenantId, one, one)));

    const codes = answers.map(({ status, body }) => (status === 204 ? 'left' : body?.code));
    expect(codes.filter((code) => code !== 'left')).toEqual(['last-owner']);
    const items = await itemsOf(tenantId);
    const left = items.filter(({ SK }) => String(SK).startsWith('USER#'));
    expect(left).toMatchObject([{ role: 'owner' }]);
    expect(items.find(({ SK }) => SK === 'META')).toMatchObject({ owners: 1, members: 1 });
  });
});

describe('an invitation', () => {
  it('makes nobody a member against their will, nor counts for anything', async () => {
    const { owner, tenantId } = await signUpOwner('stranger');
    const ben = await signUp('ben');

    const invited = await invite(tenantId, owner, ben, 'owner');

    expect(invited.status).toBe(201);
    expect(JSON.stringify(invited.body)).not.toContain(ben.email);
    expect(await expectStatus(200, { path: '/me', by: ben })).toMatchObject({ tenants: [] });
    expect((await call({ path: `/tenants/${tenantId}`, by: ben })).status).toBe(404);
    expect((await remove(tenantId, owner, owner)).body.code).toBe('last-owner');
    expect(await invitationsOf(ben)).toMatchObject([
      { tenantId, tenantName: 'Tenant of stranger', role: 'owner', invitedBy: owner.userId },
    ]);
    expect((await answer(invited.body.invitationId, ben, 'decline')).status).toBe(204);
    expect(await invitationsOf(ben)).toEqual([]);
    expect((await answer(invited.body.invitationId, ben, 'accept')).body.code).toBe(
      'invitation-ended',
    );
  });

  it('is of nobody whom nobody knows, and of nobody who may not sign in', async () => {
    const { owner, tenantId } = await signUpOwner();
    const gone = await signUp('gone');
    await disable(gone);
    const nobody = { ...owner, userId: '00000000-0000-4000-8000-000000000000' };

    for (const person of [nobody, gone]) {
      expect(await invite(tenantId, owner, person, 'owner')).toMatchObject({
        status: 404,
        body: { faults: [{ where: 'body.userId' }] },
      });
    }
  });

  it('is over once it is revoked, and once whoever made it may not make it any more', async () => {
    const { owner, tenantId } = await signUpOwner();
    const [ben, cleo, dan] = await Promise.all([signUp('ben'), signUp('cleo'), signUp('dan')]);
    await joinTenant(tenantId, owner, ben, 'admin');
    const revoked = (await invite(tenantId, owner, cleo, 'viewer')).body.invitationId;
    const orphaned = (await invite(tenantId, ben, dan, 'admin')).body.invitationId;

    const path = `/tenants/${tenantId}/invitations/${revoked}`;
    await expectStatus(204, { method: 'DELETE', path, by: owner });
    expect((await remove(tenantId, owner, ben)).status).toBe(204);

    for (const [id, by] of [
      [revoked, cleo],
      [orphaned, dan],
    ] as const) {
      expect(await answer(id, by, 'accept')).toMatchObject({
        status: 409,
        body: { code: 'invitation-ended' },
      });
    }
  });

  it('is no way into a tenant that is suspended', async () => {
    const { owner, tenantId } = await signUpOwner();
    const ben = await signUp('ben');
    const { body } = await invite(tenantId, owner, ben, 'viewer');
    await store.table.update(tenantKey(TenantId.parse(tenantId)), { set: { state: 'suspended' } });

    expect(await answer(body.invitationId, ben, 'accept')).toMatchObject({
      status: 403,
      body: { code: 'tenant-suspended' },
    });
  });
});

const accountId = AccountId.parse('222222222222');

describe('an owner who is gone', () => {
  it('cannot be the last one, nor be made one', async () => {
    const { owner, tenantId } = await signUpOwner();
    const [ben, cleo] = await Promise.all([signUp('ben'), signUp('cleo')]);
    await joinTenant(tenantId, owner, ben, 'owner');
    await joinTenant(tenantId, owner, cleo, 'viewer');
    await Promise.all([deleteUser(ben), disable(cleo)]);

    expect(await remove(tenantId, owner, owner)).toMatchObject({
      status: 409,
      body: { code: 'last-owner', detail: expect.stringContaining('can sign in') },
    });
    const path = membersOf(tenantId, cleo.userId);
    const raised = await call({ method: 'PATCH', path, by: owner, body: { role: 'owner' } });
    expect(raised).toMatchObject({ status: 409, body: { code: 'user-gone' } });
  });
});

/** Hours after the last of the tenant was found at work. */
async function passTime(tenantId: TenantId): Promise<void> {
  const key = tenantKey(tenantId);
  await invoke('erase-tenant', { tenantId });
  const long = '2026-01-01T00:00:00.000Z';
  const set = { settledAt: long, ...watchIndex(watched.deletions, long, key) };
  await store.table.update(key, { set }, present('settledAt'));
}

describe('a tenant that its owner deletes', () => {
  it('is nobody’s within moments, and gone when whatever began before has ended', async () => {
    const { owner, tenantId } = await signUpOwner();
    const ben = await signUp('ben');
    await joinTenant(tenantId, owner, ben, 'admin');
    const path = `/tenants/${tenantId}`;
    const [task] = (await expectStatus(200, { path: '/tasks', by: owner, tenant: tenantId })).items;
    await invite(tenantId, owner, await signUp('cleo'), 'viewer');
    const place = { tenantId: TenantId.parse(tenantId), accountId, taskId: task.taskId };
    const { executionId } = await leaveRun(place, new Date());
    expect((await call({ method: 'DELETE', path, by: ben })).status).toBe(403);

    const deleting = await expectStatus(202, { method: 'DELETE', path, by: owner });

    expect(deleting).toMatchObject({ tenantId, state: 'deleting' });
    const answered = async () => (await call({ path, by: owner })).status;
    await vi.waitFor(async () => expect(await answered()).toBe(404), 20_000);
    for (const by of [owner, ben]) {
      expect(await expectStatus(200, { path: '/tenants', by })).toEqual({ items: [] });
    }
    const isScheduled = () => scheduler.exists(`${tenantId}.${task.taskId}`);
    await vi.waitFor(async () => expect(await isScheduled()).toBe(false), 20_000);

    // The first attempt has come to its end: it has seen the run.
    const own = () => store.table.get(tenantKey(place.tenantId));
    await vi.waitFor(async () => expect(await own()).toHaveProperty('settledAt'), 20_000);
    const run = executionKey(place.tenantId, executionId);
    await store.table.update(run, { set: { status: 'failed' }, remove: ['GSI2PK', 'GSI2SK'] });
    await passTime(place.tenantId);
    await invoke('watchdog', {});
    const items = () => itemsOf(tenantId);
    await vi.waitFor(async () => expect(await items()).toEqual([]), 20_000);

    expect(await Array.fromAsync(store.bucket.list(`${tenantId}/`))).toEqual([]);
    const [made] = (await everything(owner)).filter(({ SK }) => SK === 'MADE');
    expect(made).toMatchObject({ made: 0 });
    expect(JSON.stringify(await everything(owner))).not.toContain(tenantId);
  });
});

describe('settings', () => {
  it('are those that the checks take', async () => {
    const { owner, tenantId } = await signUpOwner();
    const change = (settings: object) =>
      call({ method: 'PATCH', path: `/tenants/${tenantId}`, by: owner, body: { settings } });
    const parameters = { 'iam-user-access-keys-rotated': { maxAgeDays: 60 } };

    expect(await change({ parameters })).toMatchObject({
      status: 200,
      body: { settings: { parameters, severities: {} } },
    });
    expect(await change({ parameters: { 'iam-nope': {} } })).toMatchObject({
      status: 400,
      body: { faults: [{ where: 'body.settings.parameters.iam-nope' }] },
    });
    expect(await expectStatus(200, { path: `/tenants/${tenantId}`, by: owner })).toMatchObject({
      tenantId: TenantId.parse(tenantId),
      settings: { parameters, severities: {} },
    });
  });
});
