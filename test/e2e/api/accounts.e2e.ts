import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import {
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  IAMClient,
  PutRolePolicyCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import {
  DeleteScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  operatorRoleNames,
  tenantRoleName,
  trustPolicy,
} from '../../../functions/core/accounts/role-template.ts';
import { AccountId, TaskId, type TenantId } from '../../../functions/core/ids.ts';
import { scheduleName } from '../../../functions/core/tasks/task-schedule.ts';
import { readAccount, saveAccount } from '../../../functions/data/accounts/accounts.ts';
import { readTask, saveTask } from '../../../functions/data/tasks/tasks.ts';
import { tenantKey } from '../../../functions/data/tenants/keys.ts';
import { plantRole, spoilTrust } from '../../../local/samples/role.ts';
import { type Call, call, expectStatus, type Person, signUp, signUpOwner } from '../support/api.ts';
import { as, emulators, until } from '../support/aws.ts';
import { deployed, functionName, itemsOf, store } from '../support/platform.ts';
import { endOf, runToEnd, startRun } from '../support/runs.ts';
import { schedule } from '../support/schedules.ts';
import { createTenant, join, type TestTenant } from '../support/tenants.ts';

const operator = { accountId: emulators.accountId, stage: 'local' };
const RoleName = tenantRoleName(operator);
const regions = ['us-east-1', 'eu-west-1'];
let numbers = Date.now() % 1e8;

/** An account that nobody else has. */
function newAccount(): string {
  numbers += 1;
  return `7000${String(numbers).padStart(8, '0')}`;
}

const iamOf = (accountId: string) => new IAMClient(as(emulators.root(accountId)));
const homeOf = (accountId: string) => ({
  accountId,
  region: emulators.region,
  home: true,
  settings: as(emulators.root(accountId)),
});

let owner: Person;
let tenantId: string;

beforeAll(async () => {
  ({ owner, tenantId } = await signUpOwner('accounts'));
  // No plan of a new tenant takes as many accounts.
  const plan = { set: { plan: 'enterprise' } };
  await store.table.update(tenantKey(tenantId as TenantId), plan);
});

const ask = (status: number, method: string, path: string, more: Partial<Call> = {}) =>
  expectStatus(status, { method, path, by: owner, tenant: tenantId, ...more });

async function connect(own: object = {}) {
  const accountId = newAccount();
  const account = await ask(201, 'POST', '/accounts', {
    body: { accountId, name: 'Shop', regions, ...own },
  });
  return account as { readonly accountId: string; readonly externalId: string };
}

const verify = (accountId: string) => ask(200, 'POST', `/accounts/${accountId}/verify`);

const failed = ({ verification }: { verification: { checks: readonly Check[] } }) =>
  verification.checks.filter(({ passed }) => !passed).map(({ name }) => name);

interface Check {
  readonly name: string;
  readonly passed: boolean;
  readonly category?: string;
}

/** A connected account, with the role that the template makes. */
async function connected(): Promise<string> {
  const { accountId, externalId } = await connect();
  await plantRole({ role: 'complete', externalId }, homeOf(accountId));
  expect((await verify(accountId)).state).toBe('connected');
  return accountId;
}

const setTrust = (accountId: string, trust: object) =>
  iamOf(accountId).send(
    new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument: JSON.stringify(trust) }),
  );

/** The trust policy that the template makes, with another condition on the external ID, or none. */
function trustWith(condition: object) {
  const { runShard, verify: verifying } = operatorRoleNames(operator.stage);
  const roles = [runShard, verifying].map(
    (name) => `arn:aws:iam::${operator.accountId}:role/${name}`,
  );
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${operator.accountId}:root` },
        Action: 'sts:AssumeRole',
        Condition: { ...condition, ArnEquals: { 'aws:PrincipalArn': roles } },
      },
    ],
  };
}

describe('an account that runs cannot enter any more', () => {
  it('is broken from that run on, until a run enters it or it is verified', async () => {
    const accountId = await connected();
    const { externalId } = await ask(200, 'GET', `/accounts/${accountId}`);
    const scope = { accounts: [accountId], services: ['sns'] };
    const task = { name: 'Topics', type: 'checks', scope };
    const { taskId } = await ask(201, 'POST', '/tasks', { body: task });
    const run = async () => {
      const { executionId } = await ask(202, 'POST', `/tasks/${taskId}/execute`);
      await until('the run has ended', async () => {
        const { status } = await call({
          path: `/executions/${executionId}`,
          by: owner,
          tenant: tenantId,
        }).then(({ body }) => body);
        return ['passed', 'failed'].includes(status) || undefined;
      });
      const account = await ask(200, 'GET', `/accounts/${accountId}`);
      return { executionId, account };
    };

    await spoilTrust(externalId, homeOf(accountId));
    const first = await run();
    expect(first.account).toMatchObject({ state: 'broken', foundIn: first.executionId });
    expect(first.account.reason).toContain('could not enter the account');

    await setTrust(accountId, trustPolicy(operator, 'aws', externalId));
    const second = await run();
    expect(second.account).toMatchObject({ state: 'degraded', foundIn: second.executionId });

    const verified = await verify(accountId);
    expect(verified).toMatchObject({ state: 'connected' });
    expect(verified).not.toHaveProperty('foundIn');
  });
});

/** What a tenant does with the template. */
async function deployTemplate(accountId: string): Promise<void> {
  const { templateBody, stackName } = await ask(200, 'GET', `/accounts/${accountId}/template`);
  await new CloudFormationClient(as(emulators.root(accountId))).send(
    new CreateStackCommand({
      StackName: stackName,
      TemplateBody: templateBody,
      Capabilities: ['CAPABILITY_NAMED_IAM'],
    }),
  );
}

describe('connecting an account', () => {
  it('works with the template as it is answered, deployed by CloudFormation', async () => {
    const { accountId } = await connect();
    await deployTemplate(accountId);

    const account = await verify(accountId);

    expect(failed(account)).toEqual([]);
    expect(account).toMatchObject({
      state: 'connected',
      verification: { missing: [], permissionsKnown: true, disabledRegions: [] },
    });
    expect(account).not.toHaveProperty('reason');
    expect(await ask(200, 'GET', `/accounts/${accountId}`)).toEqual(account);
  });

  it("whose role reads any service takes AWS's policies and the denial of data, each by name", async () => {
    const { accountId } = await connect({ reads: 'any-service' });
    const PolicyArn = 'arn:aws:iam::aws:policy/SecurityAudit';
    await deployTemplate(accountId);

    expect(await verify(accountId)).toMatchObject({
      state: 'connected',
      verification: { missing: [], missingManagedPolicies: [], missingDenials: [] },
    });

    const iam = iamOf(accountId);
    await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }));
    await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName: 'never-read-data' }));
    const account = await verify(accountId);

    expect(account).toMatchObject({
      state: 'degraded',
      verification: { missing: [], missingManagedPolicies: [PolicyArn] },
    });
    expect(failed(account)).toEqual(['managed-policies', 'denials']);
    expect(account.verification.missingDenials).toContain('s3:GetObject');
  });

  it('leaves an account pending that has no role, and says what to do', async () => {
    const { accountId } = await connect();

    const account = await verify(accountId);

    expect(account.state).toBe('pending');
    expect(failed(account)).toEqual(['external-id', 'identity', 'regions', 'permissions']);
    expect(account.reason).toContain('Deploy the template');
    expect(account.reason).toContain('try again in a minute');
  });

  it.each([
    ['without an external ID', {}, ['no-external-id', 'wrong-external-id']],
    ['with any external ID', { StringLike: { 'sts:ExternalId': '*' } }, ['wrong-external-id']],
    [
      'without one, though not with a wrong one',
      (externalId: string) => ({ StringEqualsIfExists: { 'sts:ExternalId': externalId } }),
      ['no-external-id'],
    ],
  ])('refuses a role that lets us in %s', async (_, condition, expected) => {
    const { accountId, externalId } = await connect();
    await plantRole({ role: 'complete', externalId }, homeOf(accountId));
    const spoiled = typeof condition === 'function' ? condition(externalId) : condition;
    await setTrust(accountId, trustWith(spoiled));

    const account = await verify(accountId);

    expect(account.state).toBe('pending');
    expect(failed(account)).toEqual([...expected, 'identity', 'regions', 'permissions']);

    await setTrust(accountId, trustPolicy(operator, 'aws', externalId));
    expect((await verify(accountId)).state).toBe('connected');
    await setTrust(accountId, trustWith(spoiled));
    expect((await verify(accountId)).state).toBe('broken');
  });

  it('sees that a role no longer trusts us', async () => {
    const accountId = await connected();
    const { externalId } = await ask(200, 'GET', `/accounts/${accountId}`);
    await setTrust(
      accountId,
      trustPolicy({ ...operator, accountId: '999999999999' }, 'aws', externalId),
    );

    const account = await verify(accountId);

    expect(account).toMatchObject({ state: 'broken' });
    expect(failed(account)[0]).toBe('external-id');
  });
});

describe('what a role lacks', () => {
  const deny = (accountId: string, ...actions: readonly string[]) =>
    iamOf(accountId).send(
      new PutRolePolicyCommand({
        RoleName,
        PolicyName: 'spoiled',
        PolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Deny', Action: actions, Resource: '*' }],
        }),
      }),
    );

  it('is listed by name, with the checks that suffer from it, until it is there', async () => {
    const accountId = await connected();
    await deny(accountId, 'sqs:ListQueues', 'kms:ListKeys');

    const account = await verify(accountId);

    expect(account.state).toBe('degraded');
    const { missing } = account.verification;
    expect(missing.map(({ action }: { action: string }) => action)).toEqual([
      'kms:ListKeys',
      'sqs:ListQueues',
    ]);
    for (const { action, checks, deniedBy } of missing) {
      expect(deniedBy).toBe('identity');
      const [service] = action.split(':');
      expect(checks.length).toBeGreaterThan(0);
      expect(checks.every((id: string) => id.startsWith(`${service}-`))).toBe(true);
    }

    await iamOf(accountId).send(new DeleteRolePolicyCommand({ RoleName, PolicyName: 'spoiled' }));
    expect((await verify(accountId)).state).toBe('connected');
  });

  it('is unknown without the permission to ask, and never taken for nothing', async () => {
    const accountId = await connected();
    await deny(accountId, 'iam:SimulatePrincipalPolicy');

    const account = await verify(accountId);

    expect(account).toMatchObject({
      state: 'degraded',
      verification: {
        permissionsKnown: false,
        missing: [{ action: 'iam:SimulatePrincipalPolicy' }],
      },
    });
    expect(account.reason).toContain('nobody can tell');
  });
});

describe('AWS that does not answer', () => {
  it.each([
    ['throttles', { code: 'Throttling', message: 'Rate exceeded', status: 400 }, 'limit'],
    ['fails', { code: 'InternalFailure', message: 'It failed.', status: 500 }, 'service'],
    [
      'calls our credentials expired',
      { code: 'ExpiredToken', message: 'Expired.', status: 403 },
      'authentication',
    ],
    [
      'has STS switched off where we run',
      { code: 'RegionDisabledException', message: 'STS is not activated.', status: 403 },
      'authentication',
    ],
  ])(
    'changes nothing of the account when it %s, and its answer is no refusal',
    async (_, fault, category) => {
      const accountId = await connected();
      const end = await emulators.inject({
        account: accountId,
        action: 'sts:AssumeRole',
        ...fault,
      });

      const account = await verify(accountId);
      await end();

      expect(account.state).toBe('connected');
      const [first] = account.verification.checks as readonly Check[];
      expect(first).toMatchObject({ name: 'no-external-id', passed: false, category });
    },
  );
});

it('makes one account of two equal requests', async () => {
  const accountId = newAccount();
  const post = {
    method: 'POST',
    path: '/accounts',
    by: owner,
    tenant: tenantId,
    body: { accountId, name: 'Shop', regions },
    headers: { 'idempotency-key': `once-${accountId}` },
  };

  const [one, other] = [await call(post), await call(post)];

  expect([one.status, other.status]).toEqual([201, 201]);
  expect(other.body).toEqual(one.body);
});

it('changes an account, and hides its external ID from viewers', async () => {
  const { accountId } = await connect();
  const viewer = await signUp('viewer');
  await join({ tenantId: tenantId as TenantId }, viewer, 'viewer');

  const body = { regions: ['eu-west-1'], name: 'Warehouse' };
  const changed = await ask(200, 'PATCH', `/accounts/${accountId}`, { body });
  const seen = await ask(200, 'GET', `/accounts/${accountId}`, { by: viewer });
  const { items } = await ask(200, 'GET', '/accounts', { by: viewer });

  expect(changed).toMatchObject({ ...body, version: 2 });
  expect(seen).toMatchObject(body);
  expect(JSON.stringify([seen, items])).not.toContain('externalId');
});

describe('deleting an account', () => {
  const s3 = new S3Client({ ...as(), forcePathStyle: true });
  const scheduling = new SchedulerClient(as());
  const lambda = new LambdaClient(as());
  const yearly = { expression: 'cron(0 6 1 1 ? *)', timeZone: 'UTC' };

  /** A tenant of its own whose account was assessed, and whose owner may delete it. */
  async function assessed(name: string) {
    const [tenant, person] = await Promise.all([createTenant(name), signUp(name)]);
    await join(tenant, person, 'owner');
    await runToEnd(tenant);
    return { ...tenant, person };
  }
  type Assessed = Awaited<ReturnType<typeof assessed>>;

  const request = ({ tenantId: tenant, accountId, person }: Assessed, method: string) =>
    call({ method, path: `/accounts/${accountId}`, by: person, tenant });

  const gone = (one: Assessed) =>
    until('the account is gone', async () =>
      (await request(one, 'GET')).status === 404 ? true : undefined,
    );

  async function objectsOf({ tenantId: Prefix }: TestTenant) {
    const { Contents = [] } = await s3.send(
      new ListObjectsV2Command({ Bucket: deployed.bucketName, Prefix: `${Prefix}/` }),
    );
    return Contents.map(({ Key = '' }) => Key);
  }

  /** What mentions the account but its executions, which are kept. */
  async function leftovers(tenant: TestTenant) {
    const items = await itemsOf(tenant.tenantId);
    const objects = await objectsOf(tenant);
    return [
      ...items
        .filter(({ PK }) => !String(PK).startsWith(`T#${tenant.tenantId}#EX#`))
        .filter((item) => JSON.stringify(item).includes(tenant.accountId))
        .map(({ PK, SK }) => `${PK} ${SK}`),
      ...objects.filter((key) => !key.includes('/executions/')),
    ];
  }

  async function schedulesOf({ tenantId: tenant }: TestTenant) {
    const { Schedules = [] } = await scheduling.send(
      new ListSchedulesCommand({ GroupName: deployed.scheduleGroupName, NamePrefix: `${tenant}.` }),
    );
    return Schedules.map(({ Name }) => Name);
  }

  /** Gives the tenant a second task with a schedule, over the account and another one. */
  async function shareTask(tenant: TestTenant): Promise<TestTenant> {
    const other = AccountId.parse(newAccount());
    const account = await readAccount(store.table, tenant.tenantId, tenant.accountId);
    const task = await readTask(store.table, tenant.tenantId, tenant.taskId);
    if (!account || !task) throw new Error('They are there.');
    const externalId = crypto.randomUUID();
    const neighbour = { ...account, accountId: other, externalId, version: 0 };
    await saveAccount(store.table, tenant.tenantId, neighbour);
    const scope = { ...task.scope, accounts: [tenant.accountId, other] };
    const taskId = TaskId.parse('shared');
    await saveTask(store.table, tenant.tenantId, { ...task, taskId, scope, version: 0 });
    await schedule({ ...tenant, taskId }, yearly);
    return { ...tenant, accountId: other, taskId };
  }

  it('leaves nothing of it, ends its own tasks, and goes on with the others', async () => {
    const [one, neighbour] = await Promise.all([assessed('leaving'), assessed('staying')]);
    const task = await readTask(store.table, one.tenantId, one.taskId);
    if (!task) throw new Error('There is one.');
    await saveTask(store.table, one.tenantId, {
      ...task,
      scope: { ...task.scope, accounts: [one.accountId] },
    });
    await schedule(one, yearly);
    const shared = await shareTask(one);
    // Gone without anybody having noticed: the eraser makes it anew.
    await scheduling.send(
      new DeleteScheduleCommand({
        Name: scheduleName(shared.tenantId, shared.taskId),
        GroupName: deployed.scheduleGroupName,
      }),
    );
    const before = await leftovers(one);
    expect(before.filter((place) => place.includes('#F#')).length).toBeGreaterThan(5);
    expect(before.filter((place) => place.includes('/snapshots/')).length).toBeGreaterThan(0);
    const ofNeighbour = [await itemsOf(neighbour.tenantId), await objectsOf(neighbour)];

    const answer = await request(one, 'DELETE');
    expect(answer).toMatchObject({ status: 202, body: { state: 'deleting' } });
    await gone(one);

    expect(await leftovers(one)).toEqual([]);
    expect(await readTask(store.table, one.tenantId, one.taskId)).toBeUndefined();
    expect(await readTask(store.table, one.tenantId, shared.taskId)).toMatchObject({
      scope: { accounts: [shared.accountId] },
      scheduling: 'scheduled',
    });
    expect(await schedulesOf(one)).toEqual([scheduleName(shared.tenantId, shared.taskId)]);
    expect((await itemsOf(one.tenantId)).some(({ PK }) => String(PK).includes('#EX#'))).toBe(true);
    expect([await itemsOf(neighbour.tenantId), await objectsOf(neighbour)]).toEqual(ofNeighbour);
  });

  it('is refused while a run writes its findings', async () => {
    const one = await assessed('busy');
    const hold = await emulators.hold({ account: one.accountId, action: 'sqs:ListQueues' });
    const run = await startRun(one);
    await until('the run is in the middle of it', async () => (await hold.count()) || undefined);

    const answer = await request(one, 'DELETE');
    await hold.release();
    await endOf(run);

    expect(answer).toMatchObject({ status: 409, body: { code: 'run-in-progress' } });
    expect((await request(one, 'GET')).body.state).toBe('connected');
  });

  it('stops what would write, however late it comes', async () => {
    const one = await assessed('late');
    // Planned, and not begun: no marker stands that the request could see.
    const held = await emulators.hold({
      account: emulators.accountId,
      action: 'sts:AssumeRole',
      caller: `*${operatorRoleNames('local').runShard}*`,
      resource: deployed.dataRoleArn,
    });
    const run = await startRun(one);
    await until('the shard is about to begin', async () => (await held.count()) || undefined);

    expect((await request(one, 'DELETE')).status).toBe(202);
    await gone(one);
    await held.release();
    const end = await endOf(run);

    expect(end.status).toBe('FAILED');
    expect(await leftovers(one)).toEqual([]);
  });

  it('is ended by whoever asks again when the eraser was killed', async () => {
    const one = await assessed('killed');
    const hold = await emulators.hold({
      account: emulators.accountId,
      action: 'dynamodb:BatchWriteItem',
      caller: '*erase-account*',
      after: 1,
    });
    await request(one, 'DELETE');
    await until('it is in the middle of it', async () => (await hold.count()) || undefined);
    expect((await request(one, 'GET')).body.state).toBe('deleting');
    expect((await request(one, 'DELETE')).status).toBe(202);

    const killed = await emulators.killInvocations(functionName('erase-account'));
    await hold.release();
    await request(one, 'DELETE');
    await gone(one);

    expect(killed).toBeGreaterThan(0);
    expect(await leftovers(one)).toEqual([]);
  });

  it('is taken up by the watchdog when nobody asks again', async () => {
    const one = await assessed('forgotten');
    const account = await readAccount(store.table, one.tenantId, one.accountId);
    if (!account) throw new Error('There is one.');
    const deletingSince = new Date(Date.now() - 31 * 60_000).toISOString();
    await saveAccount(store.table, one.tenantId, { ...account, state: 'deleting', deletingSince });

    const { FunctionError } = await lambda.send(
      new InvokeCommand({ FunctionName: functionName('watchdog'), Payload: '{}' }),
    );
    await gone(one);

    expect(FunctionError).toBeUndefined();
    expect(await leftovers(one)).toEqual([]);
  });
});
