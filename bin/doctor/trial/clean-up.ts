import { accountsRoutes } from '../../../functions/api/accounts/routes.ts';
import { executionsRoutes } from '../../../functions/api/executions/routes.ts';
import { RefusedError } from '../../../functions/api/http/client.ts';
import type { ProblemCode } from '../../../functions/api/http/problem.ts';
import { apiBase } from '../../../functions/api/http/route.ts';
import { tasksRoutes } from '../../../functions/api/tasks/routes.ts';
import { tenantsRoutes } from '../../../functions/api/tenants/routes.ts';
import { type Answer, good, unknown } from '../report/line.ts';
import type { Tenant, Trial } from './context.ts';
import { type Patience, until } from './steps.ts';

/** What cleaning up needs of a trial. */
type Cleaning = Pick<Trial, 'steps' | 'made' | 'ask' | 'outputs' | 'patience' | 'progress'>;

/**
 * Takes away all that the trial made, as far as each can be, and writes a line for each. It is not
 * interrupted by what interrupted the trial.
 */
export async function cleanUp(trial: Cleaning): Promise<void> {
  const { steps, made, progress } = trial;
  const { owner, tenant, role } = made;
  const patience = { ...trial.patience, signal: new AbortController().signal };
  progress('Cleaning up');
  const clean = async (
    id: 'clean-runs' | 'clean-tasks' | 'clean-accounts' | 'clean-tenant',
    how: (tenant: Tenant) => Promise<Answer>,
  ) => {
    let isClean = tenant === undefined;
    await steps.probe(id, async () => {
      if (!tenant) return good('nothing was made');
      const answer = await how(tenant);
      isClean = true;
      return answer;
    });
    return isClean;
  };
  await clean('clean-runs', (own) => endRuns(trial, own, patience));
  await clean('clean-tasks', (own) => deleteTasks(trial, own, patience));
  await clean('clean-accounts', (own) => eraseAccounts(trial, own, patience));
  // Takes with it whatever is left of those.
  const isDeleted = await clean('clean-tenant', (own) => deleteTenant(trial, own, patience));
  await steps.probe('clean-role', async () =>
    role ? good(`deleted ${await role.remove(patience)}`) : good('nothing was made'),
  );
  await steps.probe('clean-owner', async () => {
    if (!owner) return good('nothing was made');
    if (!isDeleted) {
      return unknown(
        `${owner.email} is kept, since it was not seen that their tenant is deleted`,
        `Give them a password: aws cognito-idp admin-set-user-password --permanent --user-pool-id ${trial.outputs.userPoolId} --username ${owner.email} --password <one of yours>`,
        `Sign in, and DELETE ${apiBase}/tenants/${tenant?.tenantId}: docs/api.md`,
      );
    }
    await owner.remove();
    return good(`deleted ${owner.email}`);
  });
}

/** Stops what still runs: accounts and tasks of a run in progress cannot be deleted. */
async function endRuns(
  { ask, made }: Cleaning,
  tenant: Tenant,
  patience: Patience,
): Promise<Answer> {
  const running = [...made.running];
  for (const executionId of running) {
    const path = { executionId };
    // It may have ended by itself.
    const stopping = ask(executionsRoutes.stopExecution, { ...(await tenant.by()), path });
    await unless(['not-running', 'not-found'], stopping);
    await until(`execution ${executionId} has ended`, patience, async () => {
      const execution = await ask(executionsRoutes.readExecution, { ...(await tenant.by()), path });
      return 'result' in execution && execution.result ? true : undefined;
    });
  }
  return good(running.length === 0 ? 'none was running' : `stopped ${running.join(', ')}`);
}

async function deleteTasks({ ask }: Cleaning, tenant: Tenant, patience: Patience): Promise<Answer> {
  const { items } = await ask(tasksRoutes.listTasks, await tenant.by());
  for (const { taskId } of items) {
    // A run that Step Functions refused to start counts as one that starts for a minute.
    await until(`task ${taskId} can be deleted`, patience, async () => {
      const deleting = ask(tasksRoutes.deleteTask, { ...(await tenant.by()), path: { taskId } });
      return unless(
        ['run-in-progress'],
        deleting.then(() => true),
      );
    });
  }
  return good(`deleted ${items.length}`);
}

/** Also erases what the runs found there. */
async function eraseAccounts(
  { ask }: Cleaning,
  tenant: Tenant,
  patience: Patience,
): Promise<Answer> {
  const { items } = await ask(accountsRoutes.listAccounts, await tenant.by());
  for (const { accountId } of items) {
    // A shard of a run that was stopped may be at work for a while.
    await until(`account ${accountId} can be deleted`, patience, async () => {
      const by = await tenant.by();
      const deleting = ask(accountsRoutes.deleteAccount, { ...by, path: { accountId } });
      return unless(['run-in-progress'], deleting);
    });
  }
  for (const { accountId } of items) {
    const path = { accountId };
    await until(`account ${accountId} is gone`, patience, async () => {
      const reading = ask(accountsRoutes.readAccount, { ...(await tenant.by()), path });
      return (await unless(['not-found'], reading)) ? undefined : true;
    });
  }
  return good(`erased ${items.map(({ accountId }) => accountId).join(', ') || 'none'}`);
}

/** Its eraser waits until nothing that began before can write any more: functions/use-cases/tenants/erase-tenant.ts */
async function deleteTenant(
  { ask }: Cleaning,
  { tenantId, by }: Tenant,
  patience: Patience,
): Promise<Answer> {
  const path = { tenantId };
  const { state } = await ask(tenantsRoutes.deleteTenant, { ...(await by()), path });
  await until(`nobody is a member of ${tenantId}`, patience, async () => {
    const reading = ask(tenantsRoutes.readTenant, { ...(await by()), path });
    return (await unless(['not-found'], reading)) ? undefined : true;
  });
  return good(
    `${tenantId} was answered as ${state}, and is not found since: nobody is a member; the last of it is erased about two hours later`,
  );
}

/** What the API answers, or undefined if it refuses for one of these reasons. */
async function unless<Value>(
  codes: readonly ProblemCode[],
  asking: Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof RefusedError && codes.some((code) => code === error.code))
      return undefined;
    throw error;
  }
}
