import { setTimeout as sleep } from 'node:timers/promises';
import { executionsRoutes } from '../../functions/api/executions/routes.ts';
import { type Ask, type By, connectApi } from '../../functions/api/http/client.ts';
import { tasksRoutes } from '../../functions/api/tasks/routes.ts';
import { tenantsRoutes } from '../../functions/api/tenants/routes.ts';
import { signInSample } from '../../local/samples/onboard.ts';
import { sampleAccounts } from '../../local/samples/sample-accounts.ts';

const wanted = [
  { name: 'Inventory', type: 'resource_list', scope: {} },
  { name: 'Health', type: 'health_check', scope: {} },
] as const;

/**
 * Executes what the samples of `npm start` do not, so that there is something to take pictures of: an inventory and a
 * health check of the first sample's tenant. What an earlier time made is used again.
 *
 * @param url The address of the API, which the pages share.
 */
export async function runPictureTasks(url: string): Promise<void> {
  const ask = connectApi(url);
  const { accessToken } = await signInSample(ask);
  const { items } = await ask(tenantsRoutes.listTenants, { accessToken });
  const [first] = sampleAccounts;
  const tenant = items.find(({ name }) => name === first?.tenant);
  if (!tenant) throw new Error('There are no samples. Run npm start first.');
  const by = { accessToken, tenantId: tenant.tenantId };
  for (const body of wanted) await execute(ask, by, await ensureTask(ask, by, body));
}

async function ensureTask(ask: Ask, by: By, body: (typeof wanted)[number]): Promise<string> {
  const { items } = await ask(tasksRoutes.listTasks, by);
  const known = items.find(({ name }) => name === body.name);
  return known?.taskId ?? (await ask(tasksRoutes.createTask, { ...by, body })).taskId;
}

async function execute(ask: Ask, by: By, taskId: string): Promise<void> {
  const { executionId } = await ask(tasksRoutes.executeTask, { ...by, path: { taskId } });
  for (;;) {
    const execution = await ask(executionsRoutes.readExecution, { ...by, path: { executionId } });
    if ('result' in execution && execution.result) return;
    await sleep(1000);
  }
}
