import { describe, expect, it } from 'vitest';
import { UserId } from '../../../functions/core/tenancy/member.ts';
import { TenantId } from '../../../functions/core/tenancy/tenancy.ts';
import { userPartition } from '../../../functions/data/keys.ts';
import { queryAll } from '../../../functions/data/query-all.ts';
import { type Call, call, expectStatus, type Person, signUp, signUpOwner } from '../support/api.ts';
import { itemsOf, store } from '../support/platform.ts';
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

const join = (tenantId: string, by: Person, { userId }: Person, role: string) =>
  call({ method: 'POST', path: membersOf(tenantId), by, body: { userId, role } });

const remove = (tenantId: string, by: Person, { userId }: Person) =>
  call({ method: 'DELETE', path: membersOf(tenantId, userId), by });

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

    expect(await join(tenantId, owner, ben, 'viewer')).toMatchObject({
      status: 201,
      body: { email: ben.email, addedBy: owner.userId },
    });
    expect((await call(rename)).status).toBe(403);

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

  it('cannot be made of somebody whom nobody knows', async () => {
    const { owner, tenantId } = await signUpOwner();
    const userId = '00000000-0000-4000-8000-000000000000';
    const nobody = { ...owner, userId };

    expect(await join(tenantId, owner, nobody, 'viewer')).toMatchObject({
      status: 404,
      body: { faults: [{ where: 'body.userId' }] },
    });
  });

  it('does not touch who is mightier', async () => {
    const { owner, tenantId } = await signUpOwner();
    const [ben, cleo] = await Promise.all([signUp('ben'), signUp('cleo')]);
    await join(tenantId, owner, ben, 'admin');

    expect((await join(tenantId, ben, cleo, 'owner')).status).toBe(403);
    expect((await remove(tenantId, ben, owner)).status).toBe(403);
    expect(await join(tenantId, owner, ben, 'owner')).toMatchObject({
      status: 409,
      body: { code: 'already-exists' },
    });
  });

  it('remains as owner when all owners leave at once', async () => {
    const { owner, tenantId } = await signUpOwner();
    const others = await Promise.all(['ben', 'cleo', 'dan'].map((name) => signUp(name)));
    for (const other of others) await join(tenantId, owner, other, 'owner');
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
