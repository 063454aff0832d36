import { ulid } from 'ulid';
import { checks as catalogue } from '../../../functions/checks/registry.generated.ts';
import { noErrors } from '../../../functions/core/findings/counts.ts';
import { ExecutionId, TaskId, TenantId } from '../../../functions/core/ids.ts';
import { createExecution } from '../../../functions/data/runs/executions.ts';
import { saveShard } from '../../../functions/data/runs/shards.ts';
import { tenantKey } from '../../../functions/data/tenants/keys.ts';
import { joinTenant } from '../../../test/support/api/call-api.ts';
import {
  accountId,
  tenantId as acme,
  taskId as dailyTask,
  otherAccountId,
  sampleExecution,
  sampleShard,
} from '../../../test/support/runs/run-samples.ts';
import { createWorld } from '../../../test/support/runs/run-world.ts';
import { madeUpAws, madeUpChecks } from '../runs/many-resources.ts';
import { type ApiWorld, openApiWorld, owner } from './api-world.ts';

/** A tenant, and what of it a request can name. */
export interface BenchTenant {
  readonly world: ApiWorld;
  readonly tenantId: string;
  readonly accountId: string;
  readonly taskId: string;
  /** One that has ended; of the small tenant, with a failed shard. */
  readonly executionId: string;
  readonly runningId: string;
  /** The invitation of `guest` into the small tenant. */
  readonly invitationId: string;
}

export const other = 'user-other';
/** Who is invited into the small tenant. */
export const guest = 'user-guest';

/** Made through the API, as little as a request needs: for requests that change something. */
export async function smallTenant(): Promise<BenchTenant> {
  const world = openApiWorld();
  const post = async (family: 'tenants' | 'accounts' | 'tasks', path: string, body: object) => {
    const tenant = tenantId && { tenant: tenantId };
    const answer = await world.ask(family, { method: 'POST', path, user: owner, body, ...tenant });
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  let tenantId = '';
  tenantId = (await post('tenants', '/tenants', { name: 'Acme' })).tenantId;
  await joinTenant(world.table, tenantId, 'other', 'member');
  await world.table.update(tenantKey(TenantId.parse(tenantId)), { set: { members: 2 } });
  const invitations = `/tenants/${tenantId}/invitations`;
  const { invitationId } = await post('tenants', invitations, { userId: guest, role: 'viewer' });
  const regions = ['eu-west-1', 'us-east-1'];
  await post('accounts', '/accounts', { accountId, name: 'Production', regions });
  const { taskId } = await post('tasks', '/tasks', { name: 'On demand', type: 'checks' });

  const tenant = TenantId.parse(tenantId);
  const failed = {
    state: 'failed',
    entries: 1,
    errorCounts: { ...noErrors(), service: 1 },
  } as const;
  // Of another task, so that none is in the way of the first one.
  const ids = [
    await plantExecution('failed', taskId, { ...failed }),
    await plantExecution('running', 'another', { state: 'running', entries: 1 }),
  ] as const;
  world.clock.move(60_000);
  const [executionId, runningId] = ids;
  return { world, tenantId, accountId, taskId, executionId, runningId, invitationId };

  async function plantExecution(
    status: 'failed' | 'running',
    of: string,
    shard: Parameters<typeof sampleShard>[0],
  ) {
    const executionId = ExecutionId.parse(ulid(world.clock.now()));
    const executionArn = world.machine.stateMachine.arnOf(executionId);
    world.machine.executions.set(executionArn, { status: 'RUNNING' });
    const startedAt = new Date(world.clock.now()).toISOString();
    const own = { executionId, executionArn, startedAt, status, taskId: TaskId.parse(of) };
    await createExecution(world.table, tenant, sampleExecution(own));
    await saveShard(world.store, tenant, sampleShard({ executionId, ...shard }));
    return executionId;
  }
}

/** A tenant with the findings of a whole run, for requests that read; and how many there are. */
export async function largeTenant(): Promise<BenchTenant & { readonly findings: number }> {
  const byService = Map.groupBy(catalogue, ({ resource }): string => resource.service);
  const services = [...byService].map(([service, own]) => ({
    service,
    checkIds: own.map(({ id }) => id),
  }));
  const run = await createWorld({
    checks: madeUpChecks(services),
    accounts: [{ accountId }, { accountId: otherAccountId }],
    aws: (account) => madeUpAws(account, 5),
  });
  await run.run();
  const { executionId, result } = await run.lastExecution();
  const world = openApiWorld(run.dynamodb, run.s3, new Date(run.clock.now()).toISOString());
  await joinTenant(world.table, acme, 'owner', 'owner');
  const { pass = 0, fail = 0 } = result?.counts ?? {};
  return {
    world,
    tenantId: acme,
    accountId,
    taskId: dailyTask,
    executionId,
    runningId: executionId,
    invitationId: '01JD0000000000000000000000',
    findings: pass + fail,
  };
}
