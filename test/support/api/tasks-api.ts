import { expect } from 'vitest';
import { createHandler } from '../../../functions/api/tasks/serve-tasks.ts';
import { TaskId, type TenantId } from '../../../functions/core/ids.ts';
import { saveAccount } from '../../../functions/data/accounts/accounts.ts';
import {
  readSchedule,
  readTask,
  unconfirmedSchedules,
} from '../../../functions/data/tasks/tasks.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { applySchedule } from '../../../functions/use-cases/tasks/apply-schedule.ts';
import { directExaminers } from '../custom/examiners.ts';
import type { Intercept } from '../fakes/fake-dynamodb.ts';
import { directly } from '../fakes/fake-edge.ts';
import { createFakeScheduler } from '../fakes/fake-scheduler.ts';
import { createFakeStateMachine } from '../fakes/fake-state-machine.ts';
import { createFakeClock, createFakeStore } from '../fakes/fake-store.ts';
import { sampleAccount, tenantId } from '../runs/run-samples.ts';
import { type ApiRequest, callApi, joinTenant } from './call-api.ts';

export const daily = { every: 'day', at: '06:00', timeZone: 'Europe/Berlin' };
export const body = { name: 'Every morning', type: 'checks', schedule: daily };

/** The tasks of a tenant, over a table in memory. @param before Whatever Scheduler and Step Functions are asked to do. */
export async function createTasks(before: () => void = () => undefined) {
  const store = createFakeStore();
  const { table } = store.connect();
  const clock = createFakeClock('2026-11-21T12:00:00.000Z');
  const { scheduler, schedules } = createFakeScheduler(before);
  const machine = createFakeStateMachine(before);
  const ann = await joinTenant(table, 'acme', 'ann', 'member');
  const erased: object[] = [];
  const bob = await joinTenant(table, 'globex', 'bob', 'member');
  await saveAccount(table, tenantId, sampleAccount({ version: 0 }));

  const handlerOn = (intercept?: Intercept) => {
    const process = store.connect(intercept);
    const handler = createHandler({
      edge: directly,
      table: process.table,
      scheduler: async () => scheduler,
      stateMachine: async () => machine.stateMachine,
      examiners: directExaminers,
      erasing: async () => ({ start: async (event) => void erased.push(event) }),
      clock,
      logger: createLogger({}, () => undefined),
    });
    return { handler, requests: process.requests };
  };
  const { handler } = handlerOn();
  const call = (method: ApiRequest['method'], path: string, more: Partial<ApiRequest> = {}) =>
    callApi(handler, { method, path, user: ann, tenant: 'acme', ...more });

  return {
    store,
    table,
    clock,
    schedules,
    erased,
    ...machine,
    ann,
    handlerOn,
    call,
    ofBob: { user: bob, tenant: 'globex' } as const,
    async create(own: object = {}) {
      const { status, body: task } = await call('POST', '/tasks', { body: { ...body, ...own } });
      expect(status).toBe(201);
      return task as { readonly taskId: TaskId; readonly version: number };
    },
    stored: (taskId: string, tenant: TenantId = tenantId) =>
      readTask(table, tenant, TaskId.parse(taskId)),
    mirror: (taskId: string) => readSchedule(table, tenantId, TaskId.parse(taskId)),
    /** What the watchdog does, some time later. */
    async repair() {
      const all = unconfirmedSchedules(table, new Date(clock.now() + 3_600_000));
      for await (const { tenantId: tenant, entity } of all) {
        await applySchedule({ table, scheduler, clock }, tenant, entity);
      }
    },
  };
}
