import { beforeAll, describe, expect, it } from 'vitest';
import { createHandler as accounts } from '../../functions/api/accounts/serve-accounts.ts';
import { createHandler as checks } from '../../functions/api/checks/serve-checks.ts';
import { createHandler as executions } from '../../functions/api/executions/serve-executions.ts';
import { createHandler as findings } from '../../functions/api/findings/serve-findings.ts';
import type { Route, Routes } from '../../functions/api/http/route.ts';
import { routeTable } from '../../functions/api/routes.ts';
import { createHandler as tasks } from '../../functions/api/tasks/serve-tasks.ts';
import { createHandler as tenants } from '../../functions/api/tenants/serve-tenants.ts';
import { TaskId, TenantId, UserId } from '../../functions/core/ids.ts';
import { runError } from '../../functions/core/runs/outcome.ts';
import { InvitationId } from '../../functions/core/tenants/member-invitation.ts';
import { accountKey } from '../../functions/data/accounts/keys.ts';
import { createExecution } from '../../functions/data/runs/executions.ts';
import { saveShard } from '../../functions/data/runs/shards.ts';
import { taskKey } from '../../functions/data/tasks/keys.ts';
import { inviteMember } from '../../functions/data/tenants/invitations.ts';
import { tenantKey, userTenantKey } from '../../functions/data/tenants/keys.ts';
import { noCounts } from '../../functions/data/tenants/tenant-counts.ts';
import { createLogger } from '../../functions/platform/process/logger.ts';
import { callApi, joinTenant } from '../support/api/call-api.ts';
import { directExaminers } from '../support/custom/examiners.ts';
import { directly } from '../support/fakes/fake-edge.ts';
import { createFakeScheduler } from '../support/fakes/fake-scheduler.ts';
import { createFakeStateMachine } from '../support/fakes/fake-state-machine.ts';
import { createFakeClock } from '../support/fakes/fake-store.ts';
import { check, executionAt } from '../support/findings/account-state.ts';
import {
  createFindingStore,
  runAt,
  writeFindings,
  writeResources,
} from '../support/findings/write-findings.ts';
import {
  accountId,
  otherAccountId,
  sampleAccount,
  sampleCheck,
  sampleEntry,
  sampleExecution,
  sampleShard,
  sampleTask,
  sampleTenant,
  taskId,
  tenantId,
} from '../support/runs/run-samples.ts';
import { sampleInvitation } from '../support/tenants/members.ts';

const days = ['2026-11-18', '2026-11-19'].map((day) => `${day}T03:00:00.000Z`);
const executionId = executionAt(days[1] ?? '');
const inventoryAt = '2026-11-19T04:00:00.000Z';
const inventoryId = executionAt(inventoryAt);
const reader = UserId.parse('user-reader');

/** A tenant with two of everything that is listed, and all functions that list. */
async function open() {
  const store = createFindingStore();
  const { table, bucket } = store.connect();
  await joinTenant(table, tenantId, 'reader', 'owner');
  await joinTenant(table, tenantId, 'other', 'viewer');
  for (const tenant of [tenantId, TenantId.parse('globex')]) {
    const item = sampleTenant({ tenantId: tenant });
    store.dynamodb.plant({ ...noCounts, ...item, ...tenantKey(tenant) });
    await table.put({ tenantId: tenant, role: 'owner', ...userTenantKey(reader, tenant) });
  }
  for (const nth of [1, 2]) {
    const invitationId = InvitationId.parse(`01M8${'0'.repeat(21)}${nth}`);
    const guest = UserId.parse(`user-guest-${nth}`);
    await inviteMember(table, sampleInvitation({ invitationId, userId: guest }));
    const other = TenantId.parse('initech');
    await inviteMember(table, sampleInvitation({ invitationId, userId: reader, tenantId: other }));
  }
  for (const id of [accountId, otherAccountId]) {
    store.dynamodb.plant({ ...sampleAccount({ accountId: id }), ...accountKey(tenantId, id) });
  }
  for (const id of [taskId, TaskId.parse('weekly')]) {
    store.dynamodb.plant({ ...sampleTask({ taskId: id }), ...taskKey(tenantId, id) });
  }
  for (const [index, at] of days.entries()) {
    const state = { resources: { a: `fail: ${at}`, b: `fail: ${at}` } } as const;
    for (const account of [accountId, otherAccountId]) {
      await writeFindings(store.connect(), runAt(at, { accountId: account }), {
        'eu-west-1': state,
        'us-east-1': state,
      });
      const pairs = { names: ['a', 'b'], tag: at };
      await writeResources(store.connect(), runAt(at, { accountId: account }), pairs);
      // Of another severity, so that there are two, and blind for two reasons.
      const own = { accountId: account, service: 'sqs' as const, severityOf: () => 'low' as const };
      await writeFindings(store.connect(), runAt(at, own), {
        'eu-west-1': { listError: 'AccessDenied' },
        'us-east-1': { listError: 'Throttling' },
      });
    }
    const id = executionAt(at);
    await createExecution(table, tenantId, sampleExecution({ executionId: id, startedAt: at }));
    const errors = [runError('One.', 'Plan'), runError('Two.', 'Plan')];
    const ledger = errors.map((_, n) => ({
      region: 'eu-west-1',
      operation: `s3:Get${n}`,
      state: 'ok' as const,
      count: 1,
    }));
    const row = sampleShard({ executionId: id, group: `0${index}`, entries: 1, errors, ledger });
    await saveShard({ table, bucket }, tenantId, row);
  }
  await writeResources(store.connect(), runAt(inventoryAt), { names: ['a'], tag: 'y' });
  const inventory = {
    executionId: inventoryId,
    type: 'resource_list' as const,
    startedAt: inventoryAt,
  };
  await createExecution(table, tenantId, sampleExecution(inventory));
  return { table, bucket };
}

const logged: string[] = [];

async function serve() {
  const clock = createFakeClock('2026-11-20T03:00:00.000Z');
  const logger = createLogger({}, (line) => logged.push(line));
  const { scheduler } = createFakeScheduler();
  const { stateMachine } = createFakeStateMachine();
  const catalogue = [check, sampleCheck('sqs', 'Queue')].map(sampleEntry);
  const shared = { ...(await open()), edge: directly, clock, logger };
  const own = {
    scheduler: async () => scheduler,
    stateMachine: async () => stateMachine,
    catalogue: async () => catalogue,
    people: async () => ({ describeUser: async () => undefined }),
    operator: { accountId: '111111111111', stage: 'test' },
    partition: 'aws' as const,
    erasing: async () => ({ start: async () => undefined }),
    examiners: directExaminers,
  };
  const handlers = {
    accounts: accounts({ ...shared, ...own }),
    checks: checks({ ...shared, catalogue }),
    executions: executions({ ...shared, ...own }),
    findings: findings({ ...shared, ...own }),
    tasks: tasks({ ...shared, ...own }),
    tenants: tenants({ ...shared, ...own }),
  };
  return (family: keyof typeof handlers, path: string) =>
    callApi(handlers[family], { method: 'GET', path, user: reader, tenant: tenantId });
}

type Get = Awaited<ReturnType<typeof serve>>;
let get: Get;
beforeAll(async () => {
  get = await serve();
});

const lists: readonly (readonly [Parameters<Get>[0], string, string])[] = [
  ['accounts', 'listAccounts', '/accounts?limit=1'],
  ['checks', 'listChecks', '/checks?limit=1'],
  ['executions', 'listExecutions', '/executions?limit=1&month=2026-11'],
  ['executions', 'listExecutions', '/executions?limit=1&month=2026-11&status=running'],
  ['executions', 'readExecutionResult', `/executions/${executionId}/result?limit=1`],
  ['executions', 'readExecutionResult', `/executions/${executionId}/result?limit=1&part=errors`],
  ['executions', 'readExecutionResult', `/executions/${executionId}/result?limit=1&part=ledger`],
  ['executions', 'readExecutionResult', `/executions/${inventoryId}/result?limit=1&part=resources`],
  ['findings', 'listFindings', '/findings?limit=1'],
  ['findings', 'listFindings', '/findings?limit=1&severity=medium'],
  ['findings', 'listFindings', '/findings?limit=1&changedBefore=2026-12-01T00:00:00Z'],
  ['findings', 'listFindings', '/findings?limit=1&order=oldest&changedAfter=2026-01-01T00:00:00Z'],
  ['findings', 'listFindings', '/findings?limit=1&resource=a'],
  ['findings', 'listFindings', `/findings?limit=1&account=${accountId}`],
  ['findings', 'listFindings', '/findings?limit=1&service=s3'],
  ['findings', 'listFindings', `/findings?limit=1&check=${check.id}`],
  ['findings', 'listFindings', `/findings?limit=1&check=${check.id}&region=us-east-1`],
  ['findings', 'listFindings', `/findings?limit=1&account=${accountId}&check=${check.id}`],
  ['findings', 'readFinding', 'the first finding'],
  ...['severity', 'account', 'service', 'check'].map(
    (by) => ['findings', 'summarizeFindings', `/findings/summary?limit=1&by=${by}`] as const,
  ),
  ['findings', 'listResources', '/resources?limit=1'],
  ['findings', 'listResources', '/resources?limit=1&resource=a'],
  ['findings', 'listResources', `/resources?limit=1&account=${accountId}`],
  ['findings', 'listResources', '/resources?limit=1&type=AWS::EC2::KeyPair'],
  ['findings', 'readResource', 'the first resource'],
  ['findings', 'listBlindSpots', '/blind-spots?limit=1'],
  ['findings', 'listBlindSpots', `/blind-spots?limit=1&account=${accountId}`],
  ['tasks', 'listTasks', '/tasks?limit=1'],
  ['tasks', 'listTaskExecutions', `/tasks/${taskId}/executions?limit=1`],
  ['tenants', 'listTenants', '/tenants?limit=1'],
  ['tenants', 'listMembers', `/tenants/${tenantId}/members?limit=1`],
  ['tenants', 'listInvitations', `/tenants/${tenantId}/invitations?limit=1`],
  ['tenants', 'listOwnInvitations', '/me/invitations?limit=1'],
];

const read = (cursor: string) => JSON.parse(Buffer.from(cursor, 'base64url').toString());
const write = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');

/** What may stand at a place of a position, and what nobody but a forger would put there. */
function strangersTo(value: string): readonly unknown[] {
  const before = value.slice(0, -1);
  return [
    ...['', ' ', '-', '~', '0', 'x#y', '\u0000', '\u{10ffff}', '9'.repeat(600), `${value}~`],
    ...[before, before.slice(0, 5), value.toUpperCase(), `~${value}`, `!${value}`],
    value.replace(tenantId, 'globex'),
    value.replaceAll(/\d{12}/g, '999999999999'),
    value.replaceAll(/\d{12}/g, '000000000000'),
    value.replaceAll('s3', 'sqs'),
    value.replaceAll('s3', 'aaa'),
    value.replace('eu-west-1', 'zz-west-1').replace('us-east-1', 'aa-east-1'),
    value.replace(/^2026/, '2099'),
    ...['critical', 'low', 'grave', '1', 'Infinity', '-1', '1.5'],
    ...[7, null, {}, [value]],
  ];
}

function forgeriesOf(at: Readonly<Record<string, string>>): readonly unknown[] {
  const places = Object.entries(at);
  return [
    {},
    [],
    'x',
    null,
    { ...at, more: 'x' },
    ...places.map(([name]) => Object.fromEntries(places.filter(([other]) => other !== name))),
    ...places.flatMap(([name, value]) =>
      strangersTo(value).map((other) => ({ ...at, [name]: other })),
    ),
    ...strangersTo('').map((other) =>
      Object.fromEntries(places.map(([name, value]) => [name, other || value])),
    ),
  ];
}

describe('a cursor whose print is right and whose position is forged', () => {
  it('is tried on every list that there is', () => {
    const families: readonly Routes[] = Object.values(routeTable);
    const paged = families
      .flatMap((family): readonly [string, Route][] => Object.entries(family))
      .filter(([, { request }]) => request.query && 'cursor' in request.query.shape)
      .map(([name]) => name);

    const cure =
      'Add the list to `lists`, and two things to list to `open`: docs/adding-a-route.md';
    expect([...new Set(lists.map(([, name]) => name))].sort(), cure).toEqual(paged.sort());
  });

  it.each(lists)(
    '%s, %s, %s: is refused, or a place in the same list',
    async (family, _, named) => {
      const { body: found } = await get('findings', '/findings?limit=1&severity=medium');
      const { body: listed } = await get('findings', '/resources?limit=1');
      const firsts: Readonly<Record<string, string>> = {
        'the first finding': `/findings/${found.items[0].findingId}?limit=1`,
        'the first resource': `/resources/${listed.items[0].resourceId}?limit=1`,
      };
      const path = firsts[named] ?? named;
      const { status, body } = await get(family, path);
      const cursor = body.cursor ?? body.history?.cursor;
      expect([status, typeof cursor]).toEqual([200, 'string']);
      const { of, at } = read(cursor);
      const mine = await get(family, `${path}&cursor=${cursor}`);
      expect(mine.status).toBe(200);

      const refused = [];
      for (const forged of forgeriesOf(at)) {
        const text = encodeURIComponent(write({ of, at: forged }));
        const answer = await get(family, `${path}&cursor=${text}`);
        if (answer.status === 200) continue;
        refused.push(answer.body.code);
        expect(answer, JSON.stringify(forged)).toMatchObject({ status: 400 });
      }

      expect(refused.length).toBeGreaterThan(0);
      expect(logged.filter((line) => line.includes('"ERROR"'))).toEqual([]);
    },
  );
});
