import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/api/accounts/serve-accounts.ts';
import { operations } from '../../../functions/checks/manifest.ts';
import { ExecutionId, type Partition } from '../../../functions/core/ids.ts';
import {
  readAccount,
  saveAccount,
  saveVerified,
} from '../../../functions/data/accounts/accounts.ts';
import { watermarkKey } from '../../../functions/data/findings/keys.ts';
import { tenantKey } from '../../../functions/data/tenants/keys.ts';
import { saveTenant } from '../../../functions/data/tenants/tenants.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { type ApiRequest, callApi, joinTenant } from '../../support/api/call-api.ts';
import type { Intercept } from '../../support/fakes/fake-dynamodb.ts';
import { directly } from '../../support/fakes/fake-edge.ts';
import {
  countByOperation,
  createFakeClock,
  createFakeStore,
  Killed,
} from '../../support/fakes/fake-store.ts';
import {
  accountId,
  executionId,
  otherAccountId,
  sampleAccount,
  sampleTenant,
  tenantId,
} from '../../support/runs/run-samples.ts';
import { counted } from '../../support/tenants/tenant-counts.ts';

const body = { accountId, name: 'Production', regions: ['eu-west-1', 'us-east-1'] };
const now = '2026-11-21T12:00:00.000Z';

interface Own {
  readonly plan?: 'free' | 'team';
  readonly partition?: Partition;
  /** What becomes of starting the eraser. */
  readonly onErase?: () => void;
}

async function createAccounts({ plan = 'team', partition = 'aws', onErase }: Own = {}) {
  const store = createFakeStore();
  const { table } = store.connect();
  const clock = createFakeClock(now);
  const erasures: object[] = [];
  await saveTenant(table, sampleTenant({ plan, version: 0 }));
  const people = {
    ann: await joinTenant(table, tenantId, 'ann', 'admin'),
    vic: await joinTenant(table, tenantId, 'vic', 'viewer'),
    bob: await joinTenant(table, 'globex', 'bob', 'owner'),
  };
  const handlerOn = (intercept?: Intercept) => {
    const process = store.connect(intercept);
    const handler = createHandler({
      edge: directly,
      table: process.table,
      operator: { accountId: '111111111111', stage: 'test' },
      partition,
      erasing: async () => ({
        start: async (event) => {
          onErase?.();
          erasures.push(event);
        },
      }),
      clock,
      logger: createLogger({}, () => undefined),
    });
    return { handler, requests: process.requests };
  };
  const { handler } = handlerOn();
  return {
    store,
    table,
    clock,
    people,
    erasures,
    handlerOn,
    call: (
      method: ApiRequest['method'],
      path: string,
      { by = 'ann', ...more }: Partial<ApiRequest> & { readonly by?: keyof typeof people } = {},
    ) => callApi(handler, { method, path, user: people[by], tenant: tenantId, ...more }),
    stored: () => readAccount(table, tenantId, accountId),
  };
}

const at = `/accounts/${accountId}`;

describe('POST /accounts', () => {
  it('makes a pending account with an external ID of our own', async () => {
    const { call, stored } = await createAccounts();

    const answer = await call('POST', '/accounts', { body });

    expect(answer).toMatchObject({
      status: 201,
      body: { ...body, partition: 'aws', state: 'pending', createdAt: now, version: 1 },
    });
    const account = await stored();
    expect(account?.externalId).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.body.externalId).toBe(account?.externalId);
    expect(answer.body).not.toHaveProperty('newId');
  });

  it.each([
    [{}, 201, 'checks'],
    [{ reads: 'any-service' }, 201, 'any-service'],
    [{ reads: 'everything' }, 400, undefined],
  ])('lets the tenant choose what the role may read: %j', async (own, status, reads) => {
    const { call, stored } = await createAccounts();

    expect((await call('POST', '/accounts', { body: { ...body, ...own } })).status).toBe(status);
    expect((await stored())?.reads).toBe(reads);
  });

  it('never takes an external ID, nor a state', async () => {
    const { call } = await createAccounts();

    for (const own of [{ externalId: 'mine' }, { state: 'connected' }, { roleArn: 'arn' }]) {
      const { status } = await call('POST', '/accounts', { body: { ...body, ...own } });
      expect(status).toBe(400);
    }
  });

  it.each([
    ['an unknown region', { regions: ['eu-west-9'] }, 'body.regions.0'],
    ['a region of another partition', { regions: ['us-east-1', 'cn-north-1'] }, 'body.regions.1'],
    ['no region', { regions: [] }, 'body.regions'],
    ['a region twice', { regions: ['us-east-1', 'us-east-1'] }, 'body.regions'],
    ['another partition than ours', { partition: 'aws-cn' }, 'body.partition'],
    ['no account', { accountId: '12345' }, 'body.accountId'],
    ['a name of two lines', { name: 'a\nb' }, 'body.name'],
    ['a name that is too long', { name: 'x'.repeat(101) }, 'body.name'],
    [
      'settings of a check that nobody knows',
      { settings: { severities: { ghost: 'high' } } },
      'body.settings.severities.ghost',
    ],
  ])('refuses %s, and says where', async (_, own, where) => {
    const { call, stored } = await createAccounts();

    const { status, body: problem } = await call('POST', '/accounts', {
      body: { ...body, ...own },
    });

    expect(status).toBe(400);
    expect(problem.faults.map((fault: { where: string }) => fault.where)).toContain(where);
    expect(await stored()).toBeUndefined();
  });

  it('takes the regions of its own partition, young ones too', async () => {
    const china = await createAccounts({ partition: 'aws-cn' });
    const young = await createAccounts();

    const chinese = { ...body, regions: ['cn-north-1'] };
    expect((await china.call('POST', '/accounts', { body: chinese })).body.partition).toBe(
      'aws-cn',
    );
    const mexican = { ...body, regions: ['mx-central-1'] };
    expect((await young.call('POST', '/accounts', { body: mexican })).status).toBe(201);
  });

  it('refuses an account that the tenant has, and one that is still being deleted', async () => {
    const { call, table, stored } = await createAccounts();
    await call('POST', '/accounts', { body });

    expect((await call('POST', '/accounts', { body })).body.code).toBe('already-exists');

    const account = await stored();
    if (account) await saveAccount(table, tenantId, { ...account, state: 'deleting' });
    const again = await call('POST', '/accounts', { body });
    expect(again).toMatchObject({ status: 409, body: { code: 'already-exists' } });
    expect(again.body.detail).toContain('being deleted');
  });

  it('takes as many as the plan permits', async () => {
    const { call } = await createAccounts({ plan: 'free' });
    for (const id of ['200000000001', '200000000002', '200000000003']) {
      const { status } = await call('POST', '/accounts', { body: { ...body, accountId: id } });
      expect(status).toBe(201);
    }

    const { status, body: problem } = await call('POST', '/accounts', { body });

    expect([status, problem.code]).toEqual([422, 'limit-reached']);
  });

  it('takes exactly as many as the plan permits, of thirty that come at once', async () => {
    const { call, table } = await createAccounts({ plan: 'free' });
    const ids = Array.from({ length: 30 }, (_, index) => String(200_000_000_000 + index));

    const answers = await Promise.all(
      ids.map((id) => call('POST', '/accounts', { body: { ...body, accountId: id } })),
    );

    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 201, 201, ...Array.from({ length: 27 }, () => 422)]);
    const { said, there } = await counted(table, tenantId);
    expect([said.accounts, there.accounts]).toEqual([3, 3]);
  });

  it('counts an account once, however often it is asked for', async () => {
    const { call, table } = await createAccounts({ plan: 'free' });

    await Promise.all(Array.from({ length: 9 }, () => call('POST', '/accounts', { body })));
    await call('POST', '/accounts', { body });

    expect((await counted(table, tenantId)).said.accounts).toBe(1);
  });

  it('takes no account for a tenant whose count is lost, as if it had none', async () => {
    const { call, table, stored } = await createAccounts();
    await table.update(tenantKey(tenantId), { remove: ['accounts'] });

    expect((await call('POST', '/accounts', { body })).status).toBe(500);
    expect(await stored()).toBeUndefined();
  });

  it('takes none for a tenant that is suspended in the same moment', async () => {
    const { handlerOn, people, table, stored } = await createAccounts();
    const { handler } = handlerOn(async ({ operation }, run) => {
      if (operation === 'TransactWriteItems') {
        await table.update(tenantKey(tenantId), { set: { state: 'suspended' } });
      }
      return run();
    });

    const request = { method: 'POST', path: '/accounts', user: people.ann, tenant: tenantId, body };
    expect(await callApi(handler, request as ApiRequest)).toMatchObject({ status: 409 });
    expect(await stored()).toBeUndefined();
  });

  it('answers a repeated request with what the first one made, even if that one died', async () => {
    const { stored, clock, handlerOn, people, call } = await createAccounts();
    const request = {
      method: 'POST',
      path: '/accounts',
      user: people.ann,
      tenant: tenantId,
      body,
      headers: { 'idempotency-key': 'once' },
    } as const;
    // The account is made, and then the process is gone: its answer is never kept.
    const dying = handlerOn(async ({ operation }, run) => {
      if (operation === 'UpdateItem') throw new Killed();
      return run();
    });
    expect((await callApi(dying.handler, request)).status).toBe(500);
    const made = await stored();

    clock.move(60_000);
    const again = await callApi(handlerOn().handler, request);

    expect(again.status).toBe(201);
    expect(again.body.externalId).toBe(made?.externalId);
    expect((await call('GET', '/accounts')).body.items).toHaveLength(1);
  });
});

describe('GET /accounts', () => {
  it('lists them by id, page by page, and shows the external ID to whoever sets them up', async () => {
    const { call } = await createAccounts();
    for (const id of [otherAccountId, accountId]) {
      await call('POST', '/accounts', { body: { ...body, accountId: id } });
    }

    const first = await call('GET', '/accounts?limit=1');
    const cursor = encodeURIComponent(first.body.cursor);
    const second = await call('GET', `/accounts?limit=1&cursor=${cursor}`);
    const seen = await call('GET', '/accounts', { by: 'vic' });

    expect(first.body.items.map((item: { accountId: string }) => item.accountId)).toEqual([
      accountId,
    ]);
    expect(second.body.items[0].accountId).toBe(otherAccountId);
    expect(first.body.items[0].externalId).toBeDefined();
    expect(seen.body.items).toHaveLength(2);
    expect(seen.body.items[0]).not.toHaveProperty('externalId');
  });

  it('is one Query', async () => {
    const { handlerOn, people } = await createAccounts();
    const { handler, requests } = handlerOn();

    await callApi(handler, {
      method: 'GET',
      path: '/accounts',
      user: people.ann,
      tenant: tenantId,
    });

    expect(countByOperation(requests)).toEqual({ GetItem: 1, Query: 1 });
  });
});

describe('GET /accounts/{accountId}', () => {
  it('shows what was found when it was last verified, and which checks suffer from it', async () => {
    const { call, table, stored } = await createAccounts();
    await call('POST', '/accounts', { body });
    expect((await call('GET', at)).body).not.toHaveProperty('verification');
    const account = await stored();
    if (!account) throw new Error('There is one.');
    await saveVerified(table, tenantId, account, {
      at: now,
      checks: [],
      missing: [{ action: 'sqs:ListQueues', deniedBy: 'scp' }],
      permissionsKnown: true,
      disabledRegions: [],
    });

    const { body: shown } = await call('GET', at);

    const [missing] = shown.verification.missing;
    expect(missing).toMatchObject({ action: 'sqs:ListQueues', deniedBy: 'scp' });
    expect(missing.checks.length).toBeGreaterThan(0);
    expect(missing.checks.every((id: string) => id.startsWith('sqs-'))).toBe(true);
  });

  it('is 404 for what the tenant does not have, and to members of others', async () => {
    const { call } = await createAccounts();
    await call('POST', '/accounts', { body });

    expect((await call('GET', `/accounts/${otherAccountId}`)).status).toBe(404);
    expect((await call('GET', at, { by: 'bob' })).status).toBe(404);
    expect((await call('GET', at, { by: 'bob', tenant: 'globex' })).status).toBe(404);
  });
});

describe('PATCH /accounts/{accountId}', () => {
  it('changes name, regions and settings, and nothing else', async () => {
    const { call, stored } = await createAccounts();
    await call('POST', '/accounts', { body });
    const before = await stored();
    const settings = { severities: { 's3-bucket-versioning-enabled': 'low' } };

    const changes = { name: 'Shop', regions: ['eu-north-1'], settings };
    const { status, body: shown } = await call('PATCH', at, { body: changes });

    expect(status).toBe(200);
    expect(shown).toMatchObject({ name: 'Shop', regions: ['eu-north-1'], version: 2, settings });
    const { name: _, regions: __, settings: ___, version: ____, ...kept } = before ?? {};
    expect(await stored()).toMatchObject(kept);
  });

  it.each([
    ['nothing to change', {}, 400],
    ['a version alone', { version: 1 }, 400],
    ['an external ID', { externalId: 'c0ffee00-0000-4000-8000-000000000000' }, 400],
    ['an unknown region', { regions: ['eu-west-9'] }, 400],
    ['a region of another partition', { regions: ['cn-north-1'] }, 400],
    ['a version that is no more', { name: 'Shop', version: 7 }, 409],
  ])('refuses %s', async (_, changes, expected) => {
    const { call, stored } = await createAccounts();
    await call('POST', '/accounts', { body });
    const before = await stored();

    expect((await call('PATCH', at, { body: changes })).status).toBe(expected);
    expect(await stored()).toEqual(before);
  });

  it('refuses an account that is being deleted', async () => {
    const { call } = await createAccounts();
    await call('POST', '/accounts', { body });
    await call('DELETE', at);

    const answer = await call('PATCH', at, { body: { name: 'Shop' } });

    expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });
});

describe('GET /accounts/{accountId}/template', () => {
  it('is a role that trusts us with the external ID, and permits what the checks ask', async () => {
    const { call, stored } = await createAccounts();
    await call('POST', '/accounts', { body });
    const externalId = (await stored())?.externalId;

    const { status, body: shown } = await call('GET', `${at}/template`);

    expect(status).toBe(200);
    expect(shown).toMatchObject({
      roleName: 'roundsman-test-111111111111-checks',
      roleArn: `arn:aws:iam::${accountId}:role/roundsman-test-111111111111-checks`,
      externalId,
      consoleUrl:
        'https://eu-west-1.console.aws.amazon.com/cloudformation/home?region=eu-west-1#/stacks/create',
    });
    expect(shown.command).toContain('--capabilities CAPABILITY_NAMED_IAM');
    const { Parameters, Resources } = JSON.parse(shown.templateBody);
    expect(Parameters.ExternalId.Default).toBe(externalId);
    const text = JSON.stringify(Resources);
    expect(operations().filter(({ action }) => !text.includes(`"${action}"`))).toEqual([]);
    expect(text).toContain('111111111111:role/roundsman-test-verify');
  });

  it("attaches AWS's managed policies where the role is to read any service, and only there", async () => {
    const { call, stored } = await createAccounts();
    await call('POST', '/accounts', { body });
    const template = async () =>
      JSON.parse((await call('GET', `${at}/template`)).body.templateBody).Resources.Role.Properties;

    const before = await template();
    const changed = await call('PATCH', at, { body: { reads: 'any-service' } });
    const after = await template();

    expect([before.ManagedPolicyArns, changed.status]).toEqual([undefined, 200]);
    expect(changed.body).toMatchObject({ reads: 'any-service', name: body.name });
    expect((await stored())?.reads).toBe('any-service');
    expect(JSON.stringify(after.ManagedPolicyArns)).toContain(
      ':policy/job-function/ViewOnlyAccess',
    );
    expect(after.Policies).toEqual(before.Policies);
  });

  it('is not for those who may not change accounts', async () => {
    const { call } = await createAccounts();
    await call('POST', '/accounts', { body });

    expect((await call('GET', `${at}/template`, { by: 'vic' })).status).toBe(403);
  });
});

describe('DELETE /accounts/{accountId}', () => {
  it('marks it and has it erased; to ask again is no error', async () => {
    const { call, erasures, stored } = await createAccounts();
    await call('POST', '/accounts', { body });

    const first = await call('DELETE', at);
    const second = await call('DELETE', at);

    expect([first.status, first.body.state]).toEqual([202, 'deleting']);
    expect(second.status).toBe(202);
    expect(await stored()).toMatchObject({ state: 'deleting', deletingSince: now });
    expect(erasures).toEqual([
      { tenantId, accountId },
      { tenantId, accountId },
    ]);
    expect((await call('GET', at)).body.state).toBe('deleting');
  });

  it('leaves nothing of what a run found wrong with it', async () => {
    const { call, table, stored } = await createAccounts();
    await call('POST', '/accounts', { body });
    const account = await stored();
    if (!account) throw new Error('There is one.');
    const foundIn = ExecutionId.parse('01K9QHB7M2N5P8QRSTVWXYZ012');
    await saveAccount(table, tenantId, { ...account, state: 'broken', reason: 'Gone.', foundIn });

    const { body: shown } = await call('DELETE', at);

    for (const deleting of [shown, await stored()]) {
      expect(deleting).toMatchObject({ state: 'deleting' });
      expect(deleting).not.toHaveProperty('reason');
      expect(deleting).not.toHaveProperty('foundIn');
    }
  });

  it('says so when the erasing could not be started, and the account stays marked', async () => {
    let isBroken = true;
    const { call, erasures, stored } = await createAccounts({
      onErase: () => {
        if (isBroken) throw new Error('Lambda is down.');
      },
    });
    await call('POST', '/accounts', { body });

    expect((await call('DELETE', at)).status).toBe(500);
    expect((await stored())?.state).toBe('deleting');

    isBroken = false;
    expect((await call('DELETE', at)).status).toBe(202);
    expect(erasures).toHaveLength(1);
  });

  it.each([
    ['while a run writes its findings', 1, 409],
    ['after the run that wrote them died', -1, 202],
  ])('%s', async (_, milliseconds, expected) => {
    const { call, table, clock, stored } = await createAccounts();
    await call('POST', '/accounts', { body });
    const watermark = {
      accountId,
      service: 's3',
      regions: {},
      blocked: [],
      fence: 1,
      marker: { executionId, until: clock.now() + milliseconds },
    };
    await table.put({ ...watermark, ...watermarkKey({ tenantId, accountId, service: 's3' }) });

    const { status, body: answer } = await call('DELETE', at);

    expect(status).toBe(expected);
    expect((await stored())?.state).toBe(expected === 409 ? 'pending' : 'deleting');
    if (expected === 409) expect(answer).toMatchObject({ code: 'run-in-progress' });
  });

  it('is not for viewers, and not of other tenants', async () => {
    const { call, stored } = await createAccounts();
    await call('POST', '/accounts', { body });

    expect((await call('DELETE', at, { by: 'vic' })).status).toBe(403);
    expect((await call('DELETE', at, { by: 'bob', tenant: 'globex' })).status).toBe(404);
    expect((await stored())?.state).toBe('pending');
  });
});

it('deletes no more accounts in a minute than one tenant may: each starts a function', async () => {
  const { call, table, erasures } = await createAccounts();
  await saveAccount(table, tenantId, sampleAccount({ version: 0 }));
  for (let count = 1; count <= 30; count += 1) await call('DELETE', at);

  const refused = await call('DELETE', at);

  expect(refused).toMatchObject({ status: 429, body: { limit: { name: 'erasures', most: 30 } } });
  expect(erasures).toHaveLength(30);
});

it('asks the table no more than it needs', async () => {
  const { table, people, handlerOn } = await createAccounts();
  await saveAccount(table, tenantId, sampleAccount({ version: 0 }));
  const asked = async (method: ApiRequest['method'], path: string, own: object = {}) => {
    const { handler, requests } = handlerOn();
    await callApi(handler, { method, path, user: people.ann, tenant: tenantId, ...own });
    return countByOperation(requests);
  };

  // Each begins with the membership.
  const other = { ...body, accountId: otherAccountId };
  expect(await asked('POST', '/accounts', { body: other })).toEqual({
    GetItem: 3,
    TransactWriteItems: 1,
  });
  expect(await asked('GET', at)).toEqual({ GetItem: 3 });
  expect(await asked('PATCH', at, { body: { name: 'Shop' } })).toEqual({
    GetItem: 4,
    TransactWriteItems: 1,
  });
  expect(await asked('GET', `${at}/template`)).toEqual({ GetItem: 2, Query: 1 });
  expect(await asked('DELETE', at)).toEqual({ GetItem: 3, Query: 2, TransactWriteItems: 2 });
});
