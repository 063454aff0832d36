import * as z from 'zod';
import { ExecutionId } from '../core/tenancy/tenancy.ts';
import { openTable } from '../data/table.ts';
import { applySchedule } from '../data/task-schedules.ts';
import { systemClock } from '../platform/clock.ts';
import { readEnv } from '../platform/env.ts';
import { lazily } from '../platform/lazily.ts';
import { createLogger, type Logger } from '../platform/logger.ts';
import { lazyScheduler, ScheduleEnv } from '../platform/schedule-env.ts';
import type { Scheduler } from '../platform/scheduler.ts';
import { startRun } from './executions/start-run.ts';
import type { MemberCaller } from './http/caller.ts';
import { type Implementations, serve } from './http/serve.ts';
import type { TaskDependencies } from './tasks/dependencies.ts';
import { demandTask, showTask, showTaskExecutions, showTasks } from './tasks/read-task.ts';
import { tasksRoutes } from './tasks/routes.ts';
import { writesOf } from './tasks/scope.ts';
import { createTask, deleteTask, enableTask, updateTask } from './tasks/write-task.ts';

export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  ...ScheduleEnv.shape,
});
export type Env = z.infer<typeof Env>;

export interface Dependencies extends Omit<TaskDependencies, 'tellScheduler'> {
  readonly scheduler: () => Promise<Scheduler>;
  readonly logger: Logger;
}

/** Serves tasks, their schedules and their executions. */
export function createHandler({ table, scheduler, ...own }: Dependencies) {
  const tellScheduler: TaskDependencies['tellScheduler'] = async (tenantId, mirror) =>
    applySchedule(table, await scheduler(), tenantId, mirror);
  return serve(tasksRoutes, operations({ ...own, tellScheduler }), { table, ...own });
}

function operations(own: Omit<TaskDependencies, 'table'>): Implementations<typeof tasksRoutes> {
  const now = () => new Date(own.clock.now());
  const inHandsOf = ({ table }: MemberCaller): TaskDependencies => ({ ...own, table });
  return {
    listTasks: ({ query }, { table, tenantId }) => showTasks(table, tenantId, query, now()),
    createTask: ({ body }, caller) => createTask(inHandsOf(caller), body, caller),
    readTask: ({ path }, { table, tenantId }) => showTask(table, tenantId, path.taskId, now()),
    updateTask: ({ path, body }, caller) =>
      updateTask(inHandsOf(caller), path.taskId, body, caller),
    deleteTask: ({ path }, caller) => deleteTask(inHandsOf(caller), path.taskId, caller),
    pauseTask: ({ path }, caller) => enableTask(inHandsOf(caller), path.taskId, false, caller),
    resumeTask: ({ path }, caller) => enableTask(inHandsOf(caller), path.taskId, true, caller),
    async executeTask({ path: { taskId } }, { table, tenantId, newId }) {
      const { scope } = await demandTask(table, tenantId, taskId);
      const executionId = ExecutionId.parse(newId);
      const writes = await writesOf(scope);
      const run = { table, clock: own.clock, stateMachine: await own.stateMachine() };
      await startRun(run, { tenantId, taskId, executionId, writes });
      return { executionId, taskId };
    },
    listTaskExecutions: ({ path, query }, { table, tenantId }) =>
      showTaskExecutions(table, tenantId, path.taskId, query),
  };
}

const env = readEnv(Env);

export const handler = createHandler({
  table: openTable(env.TABLE_NAME),
  scheduler: lazyScheduler(env),
  stateMachine: lazily(async () => {
    const { openStateMachine } = await import('../platform/state-machine.ts');
    return openStateMachine({ stateMachineArn: env.STATE_MACHINE_ARN });
  }),
  clock: systemClock,
  logger: createLogger({ function: 'api-tasks' }),
});
