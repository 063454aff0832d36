import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route, Routes } from '../../../functions/api/http/route.ts';
import { routeTable } from '../../../functions/api/routes.ts';
import { TenantId } from '../../../functions/core/ids.ts';
import { type Action, permits, type Role, roles } from '../../../functions/core/tenants/roles.ts';
import { tenantKey } from '../../../functions/data/tenants/keys.ts';
import { type Answer, call, joinTenant, type Person, signUp, signUpOwner } from '../support/api.ts';
import { store } from '../support/platform.ts';

// Every route, asked by everybody. What is asked for is never there, and what is sent never right, so
// that nothing is changed: authorisation comes first.

const families: readonly Routes[] = Object.values(routeTable);
const routes: readonly (readonly [string, Route])[] = families.flatMap(Object.entries);
const withToken = routes.filter(([, { access }]) => access !== 'open');
const ofTenants = withToken.filter(([, { access }]) => access !== 'user');
/** Would be the end of the tenant: test/e2e/api/tenants.e2e.ts */
const deletes = ({ access }: Route, role: Role) =>
  access === 'tenant:delete' && permits(role, access);

let tenantId: string;
let people: Readonly<Record<Role, Person>>;
let stranger: Person;

/** Ids that nothing has. */
const nothing: Readonly<Record<string, string>> = {
  accountId: '000000000000',
  taskId: 'no-such-task',
  executionId: '01AAAAAAAAAAAAAAAAAAAAAAAA',
  findingId: 'bm90aGluZw',
  checkId: 'no-such-check',
  userId: 'no-such-user',
  invitationId: '01AAAAAAAAAAAAAAAAAAAAAAAA',
};

function ask(
  { method, path, request }: Route,
  by: Person | string | undefined,
  tenant = tenantId,
): Promise<Answer> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) =>
    name === 'tenantId' ? tenant : (nothing[name] ?? name),
  );
  return call({
    method,
    path: filled,
    by,
    ...(tenant !== 'unsaid' && { tenant }),
    ...(request.body && { body: { nothing: 'that any route knows' } }),
  });
}

beforeAll(async () => {
  const { owner, tenantId: made } = await signUpOwner();
  tenantId = made;
  const [admin, member, viewer, other] = await Promise.all(
    ['admin', 'member', 'viewer', 'stranger'].map((name) => signUp(name)),
  );
  if (!admin || !member || !viewer || !other) throw new Error('Four people signed up.');
  people = { owner, admin, member, viewer };
  stranger = other;
  for (const role of ['admin', 'member', 'viewer'] as const) {
    await joinTenant(tenantId, owner, people[role], role);
  }
});

describe.each(withToken)('%s', (_, route) => {
  it('asks for a token, and for one that was not changed', async () => {
    const token = people.owner.accessToken;
    const [header = '', payload = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const other = Buffer.from(JSON.stringify({ ...claims, exp: claims.exp + 1 })).toString(
      'base64url',
    );
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');

    for (const by of [
      undefined,
      'nonsense',
      `${header}.${other}.${signature}`,
      `${unsigned}.${payload}.`,
    ]) {
      expect((await ask(route, by)).status, String(by).slice(0, 20)).toBe(401);
    }
  });
});

describe.each(ofTenants)('%s', (_, route) => {
  const action = route.access as Action; // neither open nor for anybody who signed in

  it.each(roles.filter((role) => !deletes(route, role)))(
    'lets a member in as the table says: %s',
    async (role) => {
      const { status, body } = await ask(route, people[role]);

      if (permits(role, action)) {
        expect([401, 403], JSON.stringify(body)).not.toContain(status);
        expect(status, JSON.stringify(body)).toBeLessThan(500);
      } else {
        expect(body).toMatchObject({ status: 403, code: 'forbidden' });
        expect(status).toBe(403);
      }
    },
  );

  it('hides the tenant from who is not a member', async () => {
    const foreign = await ask(route, stranger);
    const absent = await ask(route, stranger, '01jd0000000000000000000000');

    expect(foreign.status).toBe(404);
    expect(foreign.body).toEqual({ ...absent.body, requestId: foreign.body.requestId });
  });

  it('asks which tenant is meant', async () => {
    const isInPath = route.path.includes('{tenantId}');
    const { status, body } = await ask(route, people.owner, 'unsaid');

    expect(status).toBe(isInPath ? 404 : 400);
    if (!isInPath) expect(body.faults).toMatchObject([{ where: 'header.X-Tenant-Id' }]);
  });
});

describe('a suspended tenant', () => {
  beforeAll(() => setState('suspended'));
  afterAll(() => setState('active'));

  const setState = (state: string) =>
    store.table.update(tenantKey(TenantId.parse(tenantId)), { set: { state } });

  it.each(ofTenants.filter(([, route]) => !deletes(route, 'owner')))(
    'has done for it what costs nothing, and nothing else: %s',
    async (_, route) => {
      const { status, body } = await ask(route, people.owner);

      if (route.costs) expect([status, body.code]).toEqual([403, 'tenant-suspended']);
      else expect([401, 403], JSON.stringify(body)).not.toContain(status);
      expect(status, JSON.stringify(body)).toBeLessThan(500);
    },
  );
});
