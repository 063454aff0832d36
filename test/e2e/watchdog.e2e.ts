import {
  DeleteScheduleCommand,
  GetScheduleCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { beforeAll, describe, expect, it } from 'vitest';
import { scheduledRunInput } from '../../functions/core/runs/run-input.ts';
import type { Task } from '../../functions/core/tasks/task.ts';
import { scheduleName } from '../../functions/core/tasks/task-schedule.ts';
import { listServiceHealth } from '../../functions/data/health/service-health.ts';
import { readSchedule, readTask, saveTask } from '../../functions/data/tasks/tasks.ts';
import { intendSchedule } from '../../functions/use-cases/tasks/intend-schedule.ts';
import { as } from './support/aws.ts';
import { type Notice, subscribe } from './support/failure-notices.ts';
import { leaveRun, longLedger } from './support/forgotten-runs.ts';
import { deployed, invoke, store } from './support/platform.ts';
import { rowsOf } from './support/runs.ts';
import { schedule } from './support/schedules.ts';
import { createTenant, type TestTenant } from './support/tenants.ts';

const scheduler = new SchedulerClient(as());

const yearly = { expression: 'cron(0 6 1 1 ? *)', timeZone: 'UTC' };
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

async function scheduleOf({ tenantId, taskId }: TestTenant) {
  const Name = scheduleName(tenantId, taskId);
  const GroupName = deployed.scheduleGroupName;
  return scheduler.send(new GetScheduleCommand({ Name, GroupName }));
}

/** Stores what is intended, a while ago, and goes no further. */
async function intend({ tenantId, taskId }: TestTenant, change: (task: Task) => Task) {
  const task = await readTask(store.table, tenantId, taskId);
  if (!task) throw new Error(`There is no task ${taskId} of ${tenantId}.`);
  await intendSchedule(store.table, { tenantId }, change(task), minutesAgo(10));
}

let noticesOf: (tenantId: string) => Promise<readonly Notice[]>;

beforeAll(async () => {
  noticesOf = await subscribe('watchdog');
});

describe('the watchdog', () => {
  let halfMade: TestTenant;
  let halfRemoved: TestTenant;
  let late: TestTenant;
  let forgotten: TestTenant;
  let run: Awaited<ReturnType<typeof leaveRun>>;

  beforeAll(async () => {
    const names = ['half-made', 'half-removed', 'late', 'forgotten'];
    const tenants = await Promise.all(names.map((name) => createTenant(name)));
    [halfMade, halfRemoved, late, forgotten] = tenants as [
      TestTenant,
      TestTenant,
      TestTenant,
      TestTenant,
    ];
    await intend(halfMade, (task) => ({ ...task, schedule: yearly }));
    await schedule(halfRemoved, yearly);
    await intend(halfRemoved, ({ schedule: _, ...task }) => task);
    await makeLate(late);
    run = await leaveRun(forgotten, minutesAgo(45), 'health_check');

    await invoke('watchdog', {});
  });

  it('makes a schedule that was only intended', async () => {
    const { tenantId, taskId } = halfMade;

    expect(await scheduleOf(halfMade)).toMatchObject({
      ScheduleExpression: yearly.expression,
      State: 'ENABLED',
      Target: {
        Arn: deployed.stateMachineArn,
        Input: scheduledRunInput(tenantId, taskId),
        RetryPolicy: { MaximumEventAgeInSeconds: 3600 },
        DeadLetterConfig: { Arn: deployed.scheduleDeadLetterQueueArn },
      },
    });
    expect(await readTask(store.table, tenantId, taskId)).toMatchObject({
      scheduling: 'scheduled',
    });
    const mirror = await readSchedule(store.table, tenantId, taskId);
    expect(mirror?.confirmed).toBe(mirror?.intention);
  });

  it('removes a schedule that was to go', async () => {
    const { tenantId, taskId } = halfRemoved;

    await expect(scheduleOf(halfRemoved)).rejects.toThrow('does not exist');
    expect(await readSchedule(store.table, tenantId, taskId)).toBeUndefined();
    expect(await readTask(store.table, tenantId, taskId)).toMatchObject({ scheduling: 'none' });
  });

  it('makes the schedule of a late task anew if it is gone', async () => {
    expect(await scheduleOf(late)).toMatchObject({ ScheduleExpression: yearly.expression });
  });

  it('ends a run that Step Functions does not know, and tells of it once', async () => {
    const row = await rowsOf(forgotten, run);

    expect(row).toMatchObject({ status: 'failed', result: { category: 'platform' } });
    expect(row.shards).toMatchObject([{ state: 'lost', ledger: longLedger }]);
    await invoke('watchdog', {});
    const notices = await noticesOf(forgotten.tenantId);
    expect(notices.map(({ attributes }) => attributes.category)).toEqual(['platform']);
    expect(notices[0]?.report.text).toContain('Step Functions does not know the execution.');
    expect(await healthOf(forgotten)).toEqual(['sqs us-east-1 not-assessed']);
  });

  /** A task whose schedule was confirmed, and is gone; nothing has run since. */
  async function makeLate(tenant: TestTenant) {
    const { tenantId, taskId } = tenant;
    await schedule(tenant, yearly);
    await removeFromScheduler(tenant);
    const task = await readTask(store.table, tenantId, taskId);
    if (!task) throw new Error(`There is no task ${taskId}.`);
    await saveTask(store.table, tenantId, { ...task, assessBy: minutesAgo(1).toISOString() });
  }
});

/** How the services of a tenant's account are, as the last health check left them. */
async function healthOf({ tenantId, accountId }: TestTenant): Promise<readonly string[]> {
  const seen = await listServiceHealth(store.table, tenantId, accountId);
  return seen.flatMap(({ service, regions }) =>
    regions.map(({ region, state }) => `${service} ${region} ${state}`),
  );
}

async function removeFromScheduler({ tenantId, taskId }: TestTenant) {
  const Name = scheduleName(tenantId, taskId);
  const GroupName = deployed.scheduleGroupName;
  await scheduler.send(new DeleteScheduleCommand({ Name, GroupName }));
}

describe('whoever ends a run', () => {
  const closers = {
    Finalize: ({ tenantId, taskId }: TestTenant, { executionId }: Left) =>
      invoke('finalize', { tenantId, taskId, executionId, refusedInvocations: 0 }),
    ExecutionEnded: ({ tenantId, taskId }: TestTenant, { execution }: Left) => {
      const { executionArn, executionId, occurrence } = execution;
      const input = { tenantId, taskId, occurrence, trigger: 'request', executionId };
      const startDate = Date.parse(execution.startedAt);
      const detail = { executionArn, status: 'FAILED', startDate, input: JSON.stringify(input) };
      return invoke('execution-ended', { detail });
    },
  };

  it.each(Object.entries(closers))(
    'keeps what a lost shard had to say: %s',
    async (name, close) => {
      const tenant = await createTenant(`left-to-${name.toLowerCase()}`);
      const run = await leaveRun(tenant, new Date(), 'health_check');

      await close(tenant, run);

      const row = await rowsOf(tenant, run);
      expect(row).toMatchObject({ status: 'failed', result: { shards: { lost: 1 } } });
      expect(row.shards).toMatchObject([{ state: 'lost', ledger: longLedger }]);
      expect(row.shards[0]?.errors.at(-1)?.message).toContain(
        'was entered 1 times and never ended',
      );
      expect(await healthOf(tenant)).toEqual(['sqs us-east-1 not-assessed']);
    },
  );
});

type Left = Awaited<ReturnType<typeof leaveRun>>;
