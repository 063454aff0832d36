import * as z from 'zod';
import { runsOf } from '../core/tenancy/budgets.ts';
import { ExecutionId } from '../core/tenancy/tenancy.ts';
import { openTable } from '../data/table.ts';
import { systemClock } from '../platform/clock.ts';
import { readEnv } from '../platform/env.ts';
import { lazily } from '../platform/lazily.ts';
import { createLogger } from '../platform/logger.ts';
import { lazyScheduler, ScheduleEnv } from '../platform/schedule-env.ts';
import { startRun } from './executions/start-run.ts';
import { serve } from './http/serve.ts';
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

/** Serves tasks, their schedules and their executions. */
export const createHandler = (dependencies: TaskDependencies) => {
  const { table, clock, stateMachine } = dependencies;
  const now = () => new Date(clock.now());
  return serve(
    tasksRoutes,
    {
      listTasks: ({ query }, { tenantId }) => showTasks(table, tenantId, query, now()),
      createTask: ({ body }, caller) => createTask(dependencies, body, caller),
      readTask: ({ path }, { tenantId }) => showTask(table, tenantId, path.taskId, now()),
      updateTask: ({ path, body }, caller) => updateTask(dependencies, path.taskId, body, caller),
      deleteTask: ({ path }, caller) => deleteTask(dependencies, path.taskId, caller),
      pauseTask: ({ path }, { tenantId }) =>
        enableTask(dependencies, path.taskId, false, { tenantId }),
      resumeTask: ({ path }, { tenant }) => enableTask(dependencies, path.taskId, true, tenant),
      executeTask: async ({ path: { taskId } }, { tenantId, tenant, newId }) => {
        const { scope } = await demandTask(table, tenantId, taskId);
        const executionId = ExecutionId.parse(newId);
        const writes = await writesOf(scope);
        const run = { table, clock, stateMachine: await stateMachine() };
        const budget = runsOf(tenant.plan, tenant.counts.scheduledRuns);
        await startRun(run, { tenantId, taskId, executionId, writes, budget });
        return { executionId, taskId };
      },
      listTaskExecutions: ({ path, query }, { tenantId }) =>
        showTaskExecutions(table, tenantId, path.taskId, query),
    },
    dependencies,
  );
};

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
