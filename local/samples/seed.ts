import type { Task } from '../../functions/core/tenancy/task.ts';
import { listAccounts, saveAccount } from '../../functions/data/accounts.ts';
import type { Table } from '../../functions/data/table.ts';
import { saveScheduledTask } from '../../functions/data/task-schedules.ts';
import { listTasks } from '../../functions/data/tasks.ts';
import { readTenant, saveTenant } from '../../functions/data/tenants.ts';
import type { Scheduler } from '../../functions/platform/scheduler.ts';
import {
  type SampleAccount,
  sampleAccounts,
  sampleRegions,
  sampleTenants,
} from './sample-accounts.ts';

const daily = { expression: 'cron(0 6 * * ? *)', timeZone: 'Europe/Berlin' };

/** Makes the sample tenants, their accounts and one daily task per account, unless they are there. */
export async function seedTenants(table: Table, scheduler: Scheduler, now: Date): Promise<void> {
  const createdAt = now.toISOString();
  for (const { tenantId, name } of sampleTenants) {
    if (await readTenant(table, tenantId)) continue;
    await saveTenant(table, {
      tenantId,
      name,
      plan: 'team',
      state: 'active',
      createdAt,
      settings: { parameters: {}, severities: {} },
      version: 0,
    });
  }
  for (const sample of sampleAccounts) {
    const accounts = await listAccounts(table, sample.tenantId);
    if (!accounts.some(({ accountId }) => accountId === sample.accountId)) {
      await saveSampleAccount(table, sample, createdAt);
    }
    const tasks = await listTasks(table, sample.tenantId);
    if (!tasks.some(({ taskId }) => taskId === sample.taskId)) {
      await saveSampleTask(table, scheduler, sample, now);
    }
  }
}

async function saveSampleAccount(table: Table, sample: SampleAccount, createdAt: string) {
  const { tenantId, accountId, name, externalId, shows } = sample;
  await saveAccount(table, tenantId, {
    accountId,
    name,
    partition: 'aws',
    regions: sampleRegions,
    externalId,
    state: 'connected',
    sample: shows,
    settings: { parameters: {}, severities: {} },
    createdAt,
    verifiedAt: createdAt,
    version: 0,
  });
}

async function saveSampleTask(
  table: Table,
  scheduler: Scheduler,
  sample: SampleAccount,
  now: Date,
) {
  const { tenantId, taskId, accountId, name } = sample;
  const task: Task = {
    taskId,
    name: `Daily checks of ${name}`,
    type: 'checks',
    scope: { accounts: [accountId] },
    schedule: daily,
    enabled: true,
    failFast: false,
    strict: false,
    scheduling: 'none',
    createdAt: now.toISOString(),
    version: 0,
  };
  await saveScheduledTask(table, scheduler, tenantId, task, now);
}
