import { describe, expect, it } from 'vitest';
import type { Route } from '../../functions/api/http/route.ts';
import { type RouteFamily, routeTable } from '../../functions/api/routes.ts';
import { ExecutionId, TaskId, UserId } from '../../functions/core/ids.ts';
import type { Member } from '../../functions/core/tenants/member.ts';
import type { Action, Role } from '../../functions/core/tenants/roles.ts';
import { saveAccount } from '../../functions/data/accounts/accounts.ts';
import { createExecution } from '../../functions/data/runs/executions.ts';
import { putPlannedShards } from '../../functions/data/runs/shards.ts';
import { saveTask } from '../../functions/data/tasks/tasks.ts';
import { inviteMember } from '../../functions/data/tenants/invitations.ts';
import { memberKey, userTenantKey } from '../../functions/data/tenants/keys.ts';
import { createTenant } from '../../functions/data/tenants/tenants.ts';
import type { ApiRequest } from '../support/api/call-api.ts';
import { openWholeApi } from '../support/api/whole-api.ts';
import type { Intercept } from '../support/fakes/fake-dynamodb.ts';
import {
  accountId,
  executionId,
  otherAccountId,
  sampleAccount,
  sampleExecution,
  sampleShard,
  sampleTask,
  sampleTenant,
  taskId,
  tenantId,
} from '../support/runs/run-samples.ts';
import { addMember, sampleInvitation } from '../support/tenants/members.ts';

const ann = UserId.parse('user-ann');
const max = UserId.parse('user-max');
const eve = UserId.parse('user-eve');
const running = ExecutionId.parse('01JD0000000000000000000001');

const invitation = sampleInvitation({ invitedBy: max });

const ownChecks = `checks:
  - key: volumes-encrypted
    title: Volumes are encrypted
    severity: high
    call: { service: ec2, operation: DescribeVolumes }
    items: Volumes
    id: VolumeId
    fails: Encrypted != \`true\`
    message: It is not encrypted.
`;

type Said = Pick<ApiRequest, 'method' | 'path' | 'body'>;

/** What the routes say that write for a member, each of which would have its effect. */
const requests: Readonly<Record<string, Said>> = {
  updateTenant: { method: 'PATCH', path: `/tenants/${tenantId}`, body: { name: 'Other' } },
  deleteTenant: { method: 'DELETE', path: `/tenants/${tenantId}` },
  createInvitation: {
    method: 'POST',
    path: `/tenants/${tenantId}/invitations`,
    body: { userId: eve, role: 'admin' },
  },
  revokeInvitation: {
    method: 'DELETE',
    path: `/tenants/${tenantId}/invitations/${invitation.invitationId}`,
  },
  updateMember: {
    method: 'PATCH',
    path: `/tenants/${tenantId}/members/${max}`,
    body: { role: 'viewer' },
  },
  deleteMember: { method: 'DELETE', path: `/tenants/${tenantId}/members/${max}` },
  createAccount: {
    method: 'POST',
    path: '/accounts',
    body: { accountId: otherAccountId, name: 'Other', regions: ['eu-west-1'] },
  },
  updateAccount: { method: 'PATCH', path: `/accounts/${accountId}`, body: { name: 'Other' } },
  deleteAccount: { method: 'DELETE', path: `/accounts/${accountId}` },
  verifyAccount: { method: 'POST', path: `/accounts/${accountId}/verify` },
  createTask: { method: 'POST', path: '/tasks', body: { name: 'Other', type: 'checks' } },
  updateTask: { method: 'PATCH', path: `/tasks/${taskId}`, body: { name: 'Other' } },
  deleteTask: { method: 'DELETE', path: `/tasks/${taskId}` },
  pauseTask: { method: 'POST', path: `/tasks/${taskId}/pause` },
  resumeTask: { method: 'POST', path: `/tasks/paused/resume` },
  dryRunTask: {
    method: 'POST',
    path: '/tasks/dry-run',
    body: { accountId, region: 'eu-west-1', customYaml: ownChecks },
  },
  executeTask: { method: 'POST', path: `/tasks/${taskId}/execute` },
  stopExecution: { method: 'POST', path: `/executions/${running}/stop` },
  rerunFailed: { method: 'POST', path: `/executions/${executionId}/rerun-failed` },
};

interface Writing {
  readonly name: string;
  readonly family: RouteFamily;
  readonly action: Action;
}

const writing: readonly Writing[] = Object.entries(routeTable).flatMap(([family, routes]) =>
  Object.entries<Route>(routes).flatMap(([name, { method, readsOnly, access }]) =>
    method === 'GET' || readsOnly || access === 'open' || access === 'user'
      ? []
      : { name, family: family as RouteFamily, action: access },
  ),
);

const memberOf = (userId: UserId, role: Role): Member => ({
  userId,
  role,
  email: `${userId}@example.com`,
  addedAt: '2026-11-21T00:00:00.000Z',
  version: 0,
});

/** A tenant with an owner, in which every request has something to change. */
async function createWorld() {
  const api = openWholeApi();
  const { table, people } = api;
  for (const userId of [ann, max, eve]) {
    const email = `${userId}@example.com`;
    people.set(userId, { userId, email, confirmed: true, enabled: true, hasSecondFactor: false });
  }
  await createTenant(table, sampleTenant({ version: 0 }), memberOf(ann, 'owner'), {
    writes: [],
    growth: { accounts: 1, tasks: 2, scheduledRuns: 0 },
  });
  await addMember(table, tenantId, memberOf(max, 'member'));
  await inviteMember(table, invitation);
  await saveAccount(table, tenantId, sampleAccount({ version: 0 }));
  for (const own of [{}, { taskId: TaskId.parse('paused'), enabled: false }]) {
    const { schedule: _, ...task } = sampleTask({ version: 0, scheduling: 'none', ...own });
    await saveTask(table, tenantId, task);
  }
  const failed = sampleExecution({ taskId: TaskId.parse('failed'), status: 'failed' });
  await createExecution(table, tenantId, failed);
  await putPlannedShards({ table }, tenantId, [sampleShard()]);
  const executionArn = api.machine.stateMachine.arnOf(running);
  const execution = sampleExecution({
    taskId: TaskId.parse('running'),
    executionId: running,
    executionArn,
  });
  await createExecution(table, tenantId, execution);
  api.machine.executions.set(executionArn, { status: 'RUNNING' });

  const own = memberKey(tenantId, ann);
  /** Everything but the member's own item, and what they have used of their own budgets. */
  const stored = () =>
    api.store.dynamodb
      .all()
      .filter(({ PK, SK }) => PK !== own.PK || SK !== own.SK)
      .filter(({ PK }) => PK !== `U#${ann}#RATE`);
  /** Lets the request in, and does this before it writes anything. */
  const send = (route: Writing, meanwhile: () => Promise<unknown> = async () => undefined) => {
    let isWriting = false;
    const intercept: Intercept = async ({ isWrite }, run) => {
      if (isWrite && !isWriting) {
        isWriting = true;
        await meanwhile();
      }
      return run();
    };
    const said =
      requests[route.name] ??
      expect.fail(`Say above what ${route.name} is sent: docs/adding-a-route.md`);
    return api.call({ ...said, family: route.family, user: ann, tenant: tenantId }, intercept);
  };
  return {
    ...api,
    stored,
    send,
    remove: () => table.delete(own),
    become: (role: Role) => table.update(own, { set: { role } }),
  };
}

it('knows what every route that writes for a member is sent', () => {
  const names = writing.map(({ name }) => name);
  const said = 'Add what it is sent to the requests above: docs/adding-a-route.md';

  expect(Object.keys(requests).sort(), said).toEqual(names.sort());
});

describe.each(writing)('$name, sent by somebody', (route) => {
  it('who stays what they were, has its effect', async () => {
    const world = await createWorld();
    const before = world.stored();

    const { status, body } = await world.send(route);

    expect(status, JSON.stringify(body)).toBeLessThan(300);
    const isUnchanged = JSON.stringify(world.stored()) === JSON.stringify(before);
    expect(isUnchanged && world.effects.length === 0).toBe(false);
  });

  it('who is removed meanwhile, changes nothing and is answered as a stranger is', async () => {
    const world = await createWorld();
    const before = world.stored();

    const { status, body } = await world.send(route, world.remove);

    expect({ status, code: body.code }).toEqual({ status: 404, code: 'not-found' });
    expect(body.detail).toContain('not a member of it');
    expect(world.stored()).toEqual(before);
    expect(world.effects).toEqual([]);
  });

  it('who becomes a viewer meanwhile, changes nothing and is answered as viewers are', async () => {
    const world = await createWorld();
    const before = world.stored();

    const { status, body } = await world.send(route, () => world.become('viewer'));

    // Whoever may do it as a viewer asks again.
    const expected =
      route.action === 'member:read'
        ? { status: 409, code: 'conflict' }
        : { status: 403, code: 'forbidden' };
    expect({ status, code: body.code }).toEqual(expected);
    expect(world.stored()).toEqual(before);
    expect(world.effects).toEqual([]);
  });
});

it('does not keep a member from writing who was given a higher role meanwhile', async () => {
  const world = await createWorld();
  await world.become('admin');
  const route = writing.find(({ name }) => name === 'createTask') ?? expect.fail();

  const { status } = await world.send(route, () => world.become('owner'));

  expect(status).toBe(201);
});

it('lets a member leave, who writes their own item alone', async () => {
  const world = await createWorld();
  await world.table.update(memberKey(tenantId, max), { set: { role: 'viewer' } });
  const leave = { method: 'DELETE', path: `/tenants/${tenantId}/members/${max}` } as const;

  const { status } = await world.call({ ...leave, family: 'tenants', user: max });

  expect(status).toBe(204);
  expect(await world.table.get(userTenantKey(max, tenantId))).toBeUndefined();
});
