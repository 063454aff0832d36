import { SchedulerClient } from '@aws-sdk/client-scheduler';
import type { Schedule } from '../../../functions/core/tasks/schedule.ts';
import { readTask } from '../../../functions/data/tasks/tasks.ts';
import { openScheduler } from '../../../functions/platform/own/scheduler.ts';
import { systemClock } from '../../../functions/platform/process/clock.ts';
import { scheduleTask } from '../../../functions/use-cases/tasks/schedule-task.ts';
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

const scheduling = { table: store.table, scheduler, clock: systemClock };

/** Gives the tenant's task a schedule, as whoever serves a tenant's request does. */
export async function schedule({ tenantId, taskId }: TestTenant, wanted: Schedule) {
  const scheduled = { ...(await taskOf({ tenantId, taskId })), schedule: wanted };
  return scheduleTask(scheduling, tenantId, scheduled);
}

export async function unschedule({ tenantId, taskId }: Pick<TestTenant, 'tenantId' | 'taskId'>) {
  const { schedule: _, ...task } = await taskOf({ tenantId, taskId });
  await scheduleTask(scheduling, tenantId, task);
}

async function taskOf({ tenantId, taskId }: Pick<TestTenant, 'tenantId' | 'taskId'>) {
  const task = await readTask(store.table, tenantId, taskId);
  if (!task) throw new Error(`Tenant ${tenantId} has no task ${taskId}.`);
  return task;
}
