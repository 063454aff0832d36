import { beforeEach, describe, expect, it } from 'vitest';
import { checks } from '../../../functions/checks/registry.generated.ts';
import { BusyError } from '../../../functions/core/errors.ts';
import { TenantId, type UserId } from '../../../functions/core/ids.ts';
import { maxMade } from '../../../functions/core/tenants/member.ts';
import { listTasks, unconfirmedSchedules } from '../../../functions/data/tasks/tasks.ts';
import { madeKey, tenantKey } from '../../../functions/data/tenants/keys.ts';
import { readTenant } from '../../../functions/data/tenants/tenants.ts';
import { applySchedule } from '../../../functions/use-cases/tasks/apply-schedule.ts';
import type { ApiRequest } from '../../support/api/call-api.ts';
import { openTenantsApi } from '../../support/api/tenants-api.ts';
import { countByOperation, Killed } from '../../support/fakes/fake-store.ts';
import { counted } from '../../support/tenants/tenant-counts.ts';

let api: ReturnType<typeof openTenantsApi>;
let ada: UserId;
let ben: UserId;

beforeEach(() => {
  api = openTenantsApi();
  ada = api.signUp('ada');
  ben = api.signUp('ben');
});

const get = (path: string, user: UserId) => api.call({ method: 'GET', path, user });
const patch = (path: string, user: UserId, body: object) =>
  api.call({ method: 'PATCH', path, user, body });

const founding = (own: Partial<ApiRequest> = {}): ApiRequest => ({
  method: 'POST',
  path: '/tenants',
  user: ada,
  body: { name: 'Acme' },
  ...own,
});

describe('making a tenant', () => {
  it('makes the caller its owner', async () => {
    const { status, body } = await api.call(founding());

    expect(status).toBe(201);
    expect(body).toEqual({
      tenantId: expect.stringMatching(/^[0-9a-z]{26}$/),
      name: 'Acme',
      plan: 'free',
      state: 'active',
      createdAt: '2026-11-21T12:00:00.000Z',
      settings: { parameters: {}, severities: {} },
      version: 1,
      role: 'owner',
    });
    expect((await get(`/tenants/${body.tenantId}`, ada)).body).toEqual(body);
    expect((await get(`/tenants/${body.tenantId}/members`, ada)).body).toEqual({
      items: [
        {
          userId: ada,
          role: 'owner',
          email: 'ada@example.com',
          addedAt: '2026-11-21T12:00:00.000Z',
          version: 1,
        },
      ],
    });
  });

  it('comes with a task that checks everything every day, and its schedule', async () => {
    const tenantId = TenantId.parse(await api.found(ada));

    const [task, ...others] = await listTasks(api.table, tenantId);

    expect(others).toEqual([]);
    expect(task).toMatchObject({
      name: 'Daily checks',
      type: 'checks',
      scope: {},
      enabled: true,
      scheduling: 'scheduled',
      schedule: { expression: expect.stringMatching(/^cron\(\d+ [1-4] \* \* \? \*\)$/) },
    });
    const [[name, wanted] = []] = api.schedules;
    expect(api.schedules.size).toBe(1);
    expect(name).toBe(`${tenantId}.${task?.taskId}`);
    expect(wanted).toMatchObject({ schedule: task?.schedule, enabled: true });
  });

  it.each([
    ['', 'body.name'],
    ['\u200b', 'body.name'],
    ['Acme\nInc', 'body.name'],
    ['\u0000', 'body.name'],
    ['x'.repeat(101), 'body.name'],
    [7, 'body.name'],
  ])('refuses the name %j', async (name, where) => {
    const { status, body } = await api.call(founding({ body: { name } }));

    expect(status).toBe(400);
    expect(body.faults).toMatchObject([{ where }]);
  });

  it.each(['A', 'Åse & Søn', '株式会社', 'O’Neill – 🚀 Ltd.'])(
    'takes the name %j',
    async (name) => {
      expect((await api.call(founding({ body: { name } }))).body.name).toBe(name);
    },
  );

  it.each(['tenantId', 'plan', 'state', 'settings'])(
    'takes no %s from the caller',
    async (member) => {
      const { status } = await api.call(founding({ body: { name: 'Acme', [member]: 'x' } }));

      expect(status).toBe(400);
    },
  );

  it('is refused to who made as many as anybody may, whoever owns them now', async () => {
    for (let nth = 1; nth <= maxMade; nth += 1) await api.found(ada, `Tenant ${nth}`);
    const [handedOver] = (await get('/tenants', ada)).body.items;
    await api.join(handedOver.tenantId, ada, ben, 'owner');
    const path = `/tenants/${handedOver.tenantId}/members/${ada}`;
    expect((await api.call({ method: 'DELETE', path, user: ada })).status).toBe(204);

    const { status, body } = await api.call(founding());

    expect(status).toBe(422);
    expect(body.code).toBe('limit-reached');
    expect(api.schedules.size).toBe(maxMade);
    expect((await api.call(founding({ user: ben }))).status).toBe(201);
  });

  it.each([
    ['deleted', () => api.people.delete(ada)],
    ['disabled', () => api.signUp('ada', { enabled: false })],
  ])('is refused to who was %s since they signed in', async (_, end) => {
    end();

    expect(await api.call(founding())).toMatchObject({
      status: 401,
      body: { code: 'unauthenticated' },
    });
    // What was spent on asking Cognito, and nothing else.
    expect(countByOperation(api.requests)).toEqual({ UpdateItem: 1 });
  });
});

describe('making a tenant, killed', () => {
  const keyed = (own: Partial<ApiRequest> = {}) =>
    founding({ headers: { 'idempotency-key': 'key-1' }, ...own });

  /**
   * A process that dies behind its nth step: each write of the store, and the call of Scheduler, before
   * and after it was made.
   */
  function startDying(nth: number) {
    let steps = 0;
    let isDead = false;
    const step = () => {
      if (isDead) throw new Killed();
      steps += 1;
      if (steps < nth) return;
      isDead = true;
      throw new Killed();
    };
    return api.start(async ({ isWrite }, run) => {
      if (isDead) throw new Killed();
      const answer = run();
      if (isWrite) step();
      return answer;
    }, step);
  }
  // 1 key, 2 and 3 budgets, 4 transaction, 5 before Scheduler, 6 after it, 7 task, 8 mirror, 9 answer.
  const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9];

  async function expectOneWholeTenant(tenantId: string) {
    const { body } = await get('/tenants', ada);
    expect(body.items).toMatchObject([{ tenantId, name: 'Acme', role: 'owner' }]);
    const [task, ...others] = await listTasks(api.table, TenantId.parse(tenantId));
    expect(others).toEqual([]);
    expect(task?.scheduling).toBe('scheduled');
    expect([...api.schedules.keys()]).toEqual([`${tenantId}.${task?.taskId}`]);
    const { said, there } = await counted(api.table, TenantId.parse(tenantId));
    expect(there).toEqual({ accounts: 0, tasks: 1, scheduledRuns: 1 });
    expect(said).toEqual(there);
    const halfMade = unconfirmedSchedules(api.table, new Date('2027-01-01'));
    expect(await Array.fromAsync(halfMade)).toEqual([]);
    expect(api.store.dynamodb.inPartition(`U#${ada}`)).toMatchObject([
      { SK: 'MADE', made: 1 },
      { SK: `T#${tenantId}` },
    ]);
  }

  it.each(steps)('behind step %d and repeated, it is one tenant', async (nth) => {
    expect((await startDying(nth).call(keyed())).status).toBe(500);
    const waiting = await api.call(keyed());
    expect(waiting.status).toBe(nth === 9 ? 201 : 409);
    api.clock.move(41_000);

    const { status, body } = await api.call(keyed());

    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'Acme', role: 'owner' });
    await expectOneWholeTenant(body.tenantId);
    expect((await api.call(keyed())).body).toEqual(body);
  });

  it.each([4, 5, 6, 7])(
    'behind step %d and not repeated, the watchdog finishes it',
    async (nth) => {
      await startDying(nth).call(founding());
      const { body } = await get('/tenants', ada);
      const [{ tenantId }] = body.items;
      const halfMade = unconfirmedSchedules(api.table, new Date('2027-01-01'));

      for await (const { tenantId, entity } of halfMade) {
        await applySchedule(api, tenantId, entity);
      }

      await expectOneWholeTenant(tenantId);
    },
  );

  it('while Scheduler cannot be told, it is made all the same, and the watchdog finishes it', async () => {
    const context = { service: 'scheduler', operation: 'UpdateSchedule' };
    const untold = api.start(undefined, () => {
      throw new BusyError('Rate exceeded.', context);
    });

    const { status, body } = await untold.call(keyed());

    expect(status).toBe(201);
    expect(api.schedules.size).toBe(0);
    for await (const { tenantId, entity } of unconfirmedSchedules(
      api.table,
      new Date('2027-01-01'),
    )) {
      await applySchedule(api, tenantId, entity);
    }
    await expectOneWholeTenant(body.tenantId);
    expect((await api.call(keyed())).body).toEqual(body);
  });

  it('twice, behind different steps, it is one tenant', async () => {
    for (const nth of [4, 6]) {
      await startDying(nth).call(keyed());
      api.clock.move(41_000);
    }

    const { body } = await api.call(keyed());

    await expectOneWholeTenant(body.tenantId);
  });

  it('says of a tenant that was left in between that it is left', async () => {
    await startDying(4).call(keyed());
    const { body } = await get('/tenants', ada);
    const [{ tenantId }] = body.items;
    await api.join(tenantId, ada, ben, 'owner');
    await api.call({ method: 'DELETE', path: `/tenants/${tenantId}/members/${ada}`, user: ada });
    api.clock.move(41_000);

    expect((await api.call(keyed())).status).toBe(404);
  });
});

describe('the tenants of a person', () => {
  it('are those that they are a member of, with what they are there', async () => {
    const one = await api.found(ada, 'One');
    api.clock.move(1);
    const two = await api.found(ben, 'Two');
    api.clock.move(1);
    await api.found(ben, 'Three');
    await api.join(two, ben, ada, 'viewer');
    const state = { plan: 'free', state: 'active' };

    const { status, body } = await get('/tenants', ada);

    expect(status).toBe(200);
    expect(body).toEqual({
      items: [
        { tenantId: one, name: 'One', role: 'owner', ...state },
        { tenantId: two, name: 'Two', role: 'viewer', ...state },
      ],
    });
  });

  it('are none at first', async () => {
    expect((await get('/tenants', ada)).body).toEqual({ items: [] });
  });

  it('come page by page, under a cursor that is nobody else’s', async () => {
    const made: string[] = [];
    for (const name of ['One', 'Two', 'Three']) {
      made.push(await api.found(ada, name));
      api.clock.move(1);
    }

    const first = await get('/tenants?limit=2', ada);
    const second = await get(`/tenants?limit=2&cursor=${first.body.cursor}`, ada);

    const ids = [first, second].map(({ body }) =>
      body.items.map(({ tenantId }: { tenantId: string }) => tenantId),
    );
    expect(ids).toEqual([made.slice(0, 2), made.slice(2)]);
    expect(second.body).not.toHaveProperty('cursor');
    for (const [user, cursor] of [
      [ben, first.body.cursor],
      [ada, 'nonsense'],
    ] as const) {
      expect(await get(`/tenants?cursor=${cursor}`, user)).toMatchObject({
        status: 400,
        body: { code: 'invalid-cursor' },
      });
    }
  });

  it('show who they are', async () => {
    const tenantId = await api.found(ada);

    expect((await get('/me', ada)).body).toEqual({
      userId: ada,
      email: 'ada@example.com',
      secondFactor: false,
      tenants: [{ tenantId, name: 'Acme', plan: 'free', state: 'active', role: 'owner' }],
    });
    expect((await get('/me', ben)).body).toMatchObject({ userId: ben, tenants: [] });
  });

  it('show the name and the authenticator app of who has them', async () => {
    const cleo = api.signUp('cleo', { name: 'Cleo', hasSecondFactor: true });

    expect((await get('/me', cleo)).body).toMatchObject({ name: 'Cleo', secondFactor: true });
  });

  it('fail rather than leave one out that is not there', async () => {
    const tenantId = await api.found(ada);
    await api.table.delete(tenantKey(TenantId.parse(tenantId)));

    expect((await get('/tenants', ada)).status).toBe(500);
    expect((await get('/me', ada)).status).toBe(500);
    expect((await get(`/tenants/${tenantId}`, ada)).status).toBe(500);
  });
});

describe('changing a tenant', () => {
  const rotated = 'iam-user-access-keys-rotated';
  const settings = {
    parameters: { [rotated]: { maxAgeDays: 60 } },
    severities: { 's3-bucket-versioning-enabled': 'high' },
  };

  it('changes what is said, and nothing else', async () => {
    const path = `/tenants/${await api.found(ada)}`;

    const named = await patch(path, ada, { name: 'Acme Ltd.' });
    const set = await patch(path, ada, { settings });

    expect(named).toMatchObject({ status: 200, body: { name: 'Acme Ltd.', version: 2 } });
    expect(set.body).toEqual({ ...named.body, settings, version: 3 });
    expect((await get(path, ada)).body).toEqual(set.body);
  });

  it('replaces parameters and severities each as a whole', async () => {
    const path = `/tenants/${await api.found(ada)}`;
    await patch(path, ada, { settings });

    const severities = { 'ec2-volume-encrypted': 'critical' };
    const changed = await patch(path, ada, { settings: { severities } });
    expect(changed.body.settings).toEqual({ parameters: settings.parameters, severities });

    const emptied = await patch(path, ada, { settings: { parameters: {} } });
    expect(emptied.body.settings).toEqual({ parameters: {}, severities });
  });

  it('does not touch the counts of its members', async () => {
    const tenantId = await api.found(ada);
    await api.join(tenantId, ada, ben, 'owner');

    await patch(`/tenants/${tenantId}`, ada, { name: 'Other' });

    const item = await api.table.get(tenantKey(TenantId.parse(tenantId)));
    expect(item).toMatchObject({ name: 'Other', owners: 2, members: 2 });
  });

  it('refuses a version that was overtaken', async () => {
    const path = `/tenants/${await api.found(ada)}`;
    await patch(path, ada, { name: 'Two', version: 1 });

    const late = await patch(path, ada, { name: 'Three', version: 1 });

    expect(late).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await get(path, ada)).body.name).toBe('Two');
  });

  it('refuses what another process changed between its read and its write', async () => {
    const tenantId = await api.found(ada);
    const request = { method: 'PATCH', path: `/tenants/${tenantId}`, user: ada } as const;
    const slow = api.start(async ({ operation }, run) => {
      if (operation === 'TransactWriteItems') {
        await api.call({ ...request, body: { name: 'Mine' } });
      }
      return run();
    });

    expect((await slow.call({ ...request, body: { name: 'Yours' } })).status).toBe(409);

    expect((await readTenant(api.table, TenantId.parse(tenantId)))?.name).toBe('Mine');
  });

  const wrong: readonly (readonly [string, object, string])[] = [
    ['nothing', {}, 'body'],
    ['a version alone', { version: 1 }, 'body'],
    ['another plan', { name: 'Acme', plan: 'enterprise' }, 'body'],
    ['no name', { name: '' }, 'body.name'],
    ['a setting that there is not', { settings: { suppressions: {} } }, 'body.settings'],
    [
      'a check that there is not',
      { settings: { severities: { 's3-nope': 'high' } } },
      'body.settings.severities.s3-nope',
    ],
    [
      'parameters of a check that there is not',
      { settings: { parameters: { 's3-nope': {} } } },
      'body.settings.parameters.s3-nope',
    ],
    [
      'a name that every object has',
      { settings: { parameters: { constructor: {} } } },
      'body.settings.parameters.constructor',
    ],
    ...['parameters', 'severities'].map(
      (part) =>
        [
          `${part} of what is the prototype of every object`,
          { settings: { [part]: JSON.parse('{"__proto__":{}}') } },
          'body',
        ] as const,
    ),
    [
      'a parameter that is the prototype of every object',
      { settings: { parameters: { [rotated]: JSON.parse('{"__proto__":3}') } } },
      'body',
    ],
    [
      'a severity that there is not',
      { settings: { severities: { [rotated]: 'huge' } } },
      `body.settings.severities.${rotated}`,
    ],
    [
      'a parameter that the check does not have',
      { settings: { parameters: { [rotated]: { maxDays: 3 } } } },
      `body.settings.parameters.${rotated}.maxDays`,
    ],
    [
      'a parameter that every object has',
      { settings: { parameters: { [rotated]: { constructor: 3 } } } },
      `body.settings.parameters.${rotated}.constructor`,
    ],
    [
      'a parameter of a check that has none',
      { settings: { parameters: { 's3-bucket-versioning-enabled': { days: 3 } } } },
      'body.settings.parameters.s3-bucket-versioning-enabled.days',
    ],
    [
      'a value that the check refuses',
      { settings: { parameters: { [rotated]: { maxAgeDays: 0 } } } },
      `body.settings.parameters.${rotated}.maxAgeDays`,
    ],
    [
      'a value of another type',
      { settings: { parameters: { [rotated]: { maxAgeDays: '60' } } } },
      `body.settings.parameters.${rotated}.maxAgeDays`,
    ],
    [
      'more than 32 KiB',
      { settings: { parameters: { x: { y: 'x'.repeat(32 * 1024) } } } },
      'body.settings',
    ],
  ];

  it.each(wrong)('refuses %s, and says where', async (_, body, where) => {
    const path = `/tenants/${await api.found(ada)}`;

    const answer = await patch(path, ada, body);

    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(answer.body.faults).toMatchObject([{ where }]);
    expect((await get(path, ada)).body.version).toBe(1);
  });

  it('takes every parameter of every check at its default', async () => {
    const path = `/tenants/${await api.found(ada)}`;
    const entries = checks.flatMap(({ id, parameters }) =>
      parameters ? [[id, parameters.parse({})] as const] : [],
    );
    expect(entries.length).toBeGreaterThan(20);
    const parameters = Object.fromEntries(entries);

    const { status, body } = await patch(path, ada, { settings: { parameters } });

    expect(status).toBe(200);
    expect(body.settings.parameters).toEqual(parameters);
  });
});

describe('members', () => {
  let tenantId: string;
  const pathOf = (user: UserId) => `/tenants/${tenantId}/members/${user}`;
  const remove = (user: UserId, by: UserId) =>
    api.call({ method: 'DELETE', path: pathOf(user), user: by });

  beforeEach(async () => {
    tenantId = await api.found(ada);
  });

  it('are who accepted, with the address that Cognito has then', async () => {
    expect((await api.join(tenantId, ada, ben, 'member')).status).toBe(200);

    const { body } = await get(`/tenants/${tenantId}/members`, ben);
    expect(body.items).toMatchObject([{ userId: ada }, { userId: ben }]);
    expect(body.items[1]).toEqual({
      userId: ben,
      role: 'member',
      email: 'ben@example.com',
      addedAt: '2026-11-21T12:00:00.000Z',
      addedBy: ada,
      version: 1,
    });
    expect((await get(`/tenants/${tenantId}`, ben)).body).toMatchObject({ role: 'member' });
  });

  it('have their role changed, at once', async () => {
    await api.join(tenantId, ada, ben, 'viewer');
    expect((await patch(`/tenants/${tenantId}`, ben, { name: 'Mine' })).status).toBe(403);

    expect((await patch(pathOf(ben), ada, { role: 'admin' })).body).toMatchObject({
      role: 'admin',
      version: 2,
    });

    expect((await patch(`/tenants/${tenantId}`, ben, { name: 'Mine' })).status).toBe(200);
    expect((await get('/tenants', ben)).body.items).toMatchObject([{ tenantId, role: 'admin' }]);
  });

  it('are not changed from a version that was overtaken', async () => {
    await api.join(tenantId, ada, ben, 'viewer');
    await patch(pathOf(ben), ada, { role: 'member', version: 1 });

    const late = await patch(pathOf(ben), ada, { role: 'admin', version: 1 });

    expect(late).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('that are removed are strangers at once', async () => {
    await api.join(tenantId, ada, ben, 'admin');
    const paths = [`/tenants/${tenantId}`, `/tenants/${tenantId}/members`];

    expect(await remove(ben, ada)).toMatchObject({ status: 204, body: undefined });

    for (const path of paths) expect((await get(path, ben)).status).toBe(404);
    expect((await get('/tenants', ben)).body.items).toEqual([]);
    expect((await remove(ben, ada)).status).toBe(404);
    expect((await patch(pathOf(ben), ada, { role: 'viewer' })).status).toBe(404);
    expect((await api.join(tenantId, ada, ben, 'viewer')).status).toBe(200);
  });

  it.each(['admin', 'member', 'viewer'])('may leave as %s', async (role) => {
    await api.join(tenantId, ada, ben, role);

    expect((await remove(ben, ben)).status).toBe(204);

    expect((await get(`/tenants/${tenantId}`, ben)).status).toBe(404);
  });

  it('cannot leave a tenant without an owner', async () => {
    await api.join(tenantId, ada, ben, 'admin');

    for (const refused of [
      await remove(ada, ada),
      await patch(pathOf(ada), ada, { role: 'admin' }),
    ]) {
      expect(refused).toMatchObject({ status: 409, body: { code: 'last-owner' } });
    }
    await patch(pathOf(ben), ada, { role: 'owner' });
    expect((await remove(ada, ada)).status).toBe(204);
    expect((await remove(ben, ben)).status).toBe(409);
  });

  // Of whom, and who may. Nobody touches somebody mightier than themselves.
  const mighty: Readonly<Record<string, readonly string[]>> = {
    owner: ['owner', 'admin', 'member', 'viewer'],
    admin: ['admin', 'member', 'viewer'],
    member: [],
    viewer: [],
  };
  const pairs = Object.keys(mighty).flatMap((own) =>
    ['owner', 'admin', 'member', 'viewer'].map((role) => [own, role] as const),
  );

  it.each(pairs)('an %s invites, changes and removes an %s only if they may', async (own, role) => {
    const may = mighty[own]?.includes(role);
    const [cleo, dan] = [api.signUp('cleo'), api.signUp('dan')];
    await api.join(tenantId, ada, ben, own);
    await api.join(tenantId, ada, cleo, role);

    const added = await api.invite(tenantId, ben, dan, role);
    const changed = await patch(pathOf(cleo), ben, { role: 'viewer' });
    await patch(pathOf(cleo), ada, { role });
    const removed = await remove(cleo, ben);

    expect([added, changed, removed].map(({ status }) => status)).toEqual(
      may ? [201, 200, 204] : [403, 403, 403],
    );
  });

  it.each(pairs)('an %s raises nobody to %s unless they may', async (own, role) => {
    const cleo = api.signUp('cleo');
    await api.join(tenantId, ada, ben, own);
    await api.join(tenantId, ada, cleo, 'viewer');

    const { status } = await patch(pathOf(cleo), ben, { role });

    expect(status).toBe(mighty[own]?.includes(role) ? 200 : 403);
  });

  describe('who are gone', () => {
    const ends = [
      ['deleted', (user: UserId) => api.people.delete(user)],
      ['disabled', () => api.signUp('ben', { enabled: false })],
      ['unconfirmed', () => api.signUp('ben', { confirmed: false })],
    ] as const;

    it.each(ends)('can have no other role, being %s, but be removed', async (_, end) => {
      await api.join(tenantId, ada, ben, 'admin');
      end(ben);

      for (const role of ['owner', 'viewer']) {
        expect(await patch(pathOf(ben), ada, { role })).toMatchObject({
          status: 409,
          body: { code: 'user-gone' },
        });
      }
      expect((await remove(ben, ada)).status).toBe(204);
    });

    it.each(ends)('do not count as owners, being %s', async (_, end) => {
      await api.join(tenantId, ada, ben, 'owner');
      end(ben);

      for (const refused of [
        await remove(ada, ada),
        await patch(pathOf(ada), ada, { role: 'admin' }),
      ]) {
        expect(refused).toMatchObject({ status: 409, body: { code: 'last-owner' } });
      }
      expect((await remove(ben, ada)).status).toBe(204);
    });

    it('remove no owner but themselves, with a token that outlives them', async () => {
      await api.join(tenantId, ada, ben, 'owner');
      api.people.delete(ben);

      expect((await remove(ada, ben)).status).toBe(409);
      expect((await remove(ben, ben)).status).toBe(204);
    });
  });
});

describe('who asks', () => {
  const routes: readonly (readonly [ApiRequest['method'], string, (object | undefined)?])[] = [
    ['GET', ''],
    ['PATCH', '', { name: 'Mine' }],
    ['GET', '/members'],
    ['POST', '/invitations', { userId: 'user-cleo', role: 'owner' }],
    ['GET', '/invitations'],
    ['PATCH', '/members/user-ada', { role: 'viewer' }],
    ['DELETE', '/members/user-ada'],
    ['DELETE', ''],
    ['DELETE', '/members/user-ben'],
  ];
  const allowed: Readonly<Record<string, readonly number[]>> = {
    // As in the list above.
    viewer: [200, 403, 200, 403, 403, 403, 403, 403, 204],
    member: [200, 403, 200, 403, 403, 403, 403, 403, 204],
    admin: [200, 200, 200, 403, 200, 403, 403, 403, 204],
    // Who has put Ada down is the last owner.
    owner: [200, 200, 200, 201, 200, 200, 204, 202, 409],
  };

  it('and is not a member is told that there is no such tenant', async () => {
    const tenantId = await api.found(ada);

    for (const [method, path, body] of routes) {
      const request = { method, path: `/tenants/${tenantId}${path}`, user: ben };
      const answer = await api.call({ ...request, ...(body && { body }) });
      expect(answer.status, `${method} ${path}`).toBe(404);
    }
    expect((await get(`/tenants/${tenantId}`, ada)).body).toMatchObject({ version: 1 });
  });

  it.each(Object.keys(allowed))('may do what a %s may, and no more', async (role) => {
    const tenantId = await api.found(ada);
    api.signUp('cleo');
    await api.join(tenantId, ada, ben, role);

    const statuses: number[] = [];
    for (const [method, path, body] of routes) {
      const request = { method, path: `/tenants/${tenantId}${path}`, user: ben };
      statuses.push((await api.call({ ...request, ...(body && { body }) })).status);
    }

    expect(statuses).toEqual(allowed[role]);
  });
});

describe('what a route asks of the table', () => {
  const costs: readonly (readonly [string, Partial<ApiRequest>, object])[] = [
    [
      'POST /tenants',
      { body: { name: 'Two' } },
      { TransactWriteItems: 1, UpdateItem: 3, PutItem: 1 },
    ],
    ['GET /tenants', {}, { Query: 1, BatchGetItem: 1 }],
    ['GET /me', {}, { UpdateItem: 1, Query: 1, BatchGetItem: 1 }],
    ['GET /tenants/{t}', {}, { GetItem: 2 }],
    ['PATCH /tenants/{t}', { body: { name: 'Two' } }, { GetItem: 2, TransactWriteItems: 1 }],
    ['GET /tenants/{t}/members', {}, { GetItem: 1, Query: 1 }],
    [
      'POST /tenants/{t}/invitations',
      { body: { userId: 'user-ben', role: 'viewer' } },
      { GetItem: 4, Query: 1, UpdateItem: 1, TransactWriteItems: 2 },
    ],
    ['GET /tenants/{t}/invitations', {}, { GetItem: 1, Query: 1 }],
    ['GET /me/invitations', {}, { Query: 1 }],
    ['DELETE /tenants/{t}', {}, { GetItem: 2, TransactWriteItems: 1 }],
    [
      'PATCH /tenants/{t}/members/user-cleo',
      { body: { role: 'admin' } },
      { GetItem: 2, UpdateItem: 1, TransactWriteItems: 1 },
    ],
    ['DELETE /tenants/{t}/members/user-cleo', {}, { GetItem: 2, TransactWriteItems: 1 }],
  ];

  it.each(costs)('%s', async (route, own, expected) => {
    const tenantId = await api.found(ada);
    await api.join(tenantId, ada, api.signUp('cleo'), 'viewer');
    const { call, requests } = api.start();
    const [method = '', path = ''] = route.replace('{t}', tenantId).split(' ');

    const { status } = await call({ method, path, user: ada, ...own } as ApiRequest);

    expect(status).toBeLessThan(300);
    expect(countByOperation(requests)).toEqual(expected);
  });
});

describe('what one person may ask of the user pool', () => {
  it.each<[string, () => Promise<ApiRequest>]>([
    ['GET /me', async () => ({ method: 'GET', path: '/me', user: ada })],
    [
      'POST /tenants/{t}/invitations',
      async () => ({
        method: 'POST',
        path: `/tenants/${await api.found(ada)}/invitations`,
        user: ada,
        body: { userId: 'user-nobody', role: 'viewer' },
      }),
    ],
  ])('is limited: %s', async (_, requestOf) => {
    const request = await requestOf();
    const before = api.described.length;
    for (let count = before; count < 300; count += 1) await api.call(request);

    const refused = await api.call(request);

    expect(refused).toMatchObject({
      status: 429,
      body: { code: 'too-many-requests', limit: { name: 'lookups-of-person', most: 300 } },
    });
    expect(refused.headers['retry-after']).toMatch(/^\d+$/);
    expect(api.described).toHaveLength(300);
    expect((await get('/me', ben)).status).toBe(200);
    expect((await get('/tenants', ada)).status).toBe(200);
  });

  it('and how many tenants they make, though they leave them', async () => {
    for (let count = 1; count <= 30; count += 1) {
      const tenantId = await api.found(ada, `Tenant ${count}`);
      await api.join(tenantId, ada, ben, 'admin');
      const path = `/tenants/${tenantId}/members`;
      await api.table.update(madeKey(ada), { set: { made: 0 } });
      expect((await get(path, ben)).status).toBe(200);
      api.clock.move(1);
    }

    const { status, body } = await api.call(founding());

    expect([status, body.limit]).toEqual([
      429,
      { name: 'tenants-of-person', most: 30, seconds: 86_400 },
    ]);
    expect((await api.call(founding({ user: ben }))).status).toBe(201);
  });
});
