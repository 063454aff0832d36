import { SchedulerClient } from '@aws-sdk/client-scheduler';
import type { Schedule } from '../../../functions/core/tenancy/schedule.ts';
import { removeSchedule, saveScheduledTask } from '../../../functions/data/task-schedules.ts';
import { readTask } from '../../../functions/data/tasks.ts';
import { openScheduler } from '../../../functions/platform/scheduler.ts';
import { as } from './aws.ts';
import { deployed, store } from './platform.ts';
import type { TestTenant } from './tenants.ts';

export const scheduler = openScheduler({
  groupName: deployed.scheduleGroupName,
  stateMachineArn: deployed.stateMachineArn,
  roleArn: deployed.schedulerRoleArn,
  deadLetterArn: deployed.scheduleDeadLetterQueueArn,
  client: new SchedulerClient(as()),
});

/** Gives the tenant's task a schedule, as whoever serves a tenant's request does. */
export async function schedule({ tenantId, taskId }: TestTenant, wanted: Schedule) {
  const task = await readTask(store.table, tenantId, taskId);
  if (!task) throw new Error(`Tenant ${tenantId} has no task ${taskId}.`);
  const scheduled = { ...task, schedule: wanted };
  return saveScheduledTask(store.table, scheduler, tenantId, scheduled, new Date());
}

export const unschedule = ({ tenantId, taskId }: TestTenant) =>
  removeSchedule(store.table, scheduler, tenantId, taskId, new Date());
