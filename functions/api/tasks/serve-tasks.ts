import { ExecutionId } from '../../core/ids.ts';
import { runsOf } from '../../core/tenants/budgets.ts';
import { startRun } from '../../use-cases/runs/start-run.ts';
import { type SchedulerTeller, schedulerTeller } from '../../use-cases/tasks/tell-scheduler.ts';
import type { MemberCaller } from '../http/caller.ts';
import type { RespondOptions } from '../http/respond.ts';
import { type Implementations, serve } from '../http/serve.ts';
import type { TaskDependencies } from './dependencies.ts';
import { previewTask } from './preview-task.ts';
import { demandTask, showTask, showTaskExecutions, showTasks } from './read-task.ts';
import { tasksRoutes } from './routes.ts';
import { writesOf } from './scope.ts';
import { createTask, deleteTask, enableTask, updateTask } from './write-task.ts';

export interface Dependencies
  extends Omit<TaskDependencies, 'table' | 'tellScheduler'>,
    SchedulerTeller,
    RespondOptions {}

/** Serves tasks, their schedules and their executions. */
export function createHandler({ table, scheduler, logger, ...own }: Dependencies) {
  const tellScheduler = schedulerTeller({ table, scheduler, logger, clock: own.clock });
  return serve(tasksRoutes, operations({ ...own, tellScheduler }), { table, logger, ...own });
}

function operations(own: Omit<TaskDependencies, 'table'>): Implementations<typeof tasksRoutes> {
  const now = () => new Date(own.clock.now());
  const inHandsOf = ({ table }: MemberCaller): TaskDependencies => ({ ...own, table });
  return {
    listTasks: ({ query }, { table, tenantId }) => showTasks(table, tenantId, query, now()),
    createTask: ({ body }, caller) => createTask(inHandsOf(caller), body, caller),
    previewTask: ({ body }, caller) => previewTask(inHandsOf(caller), caller.tenantId, body, now()),
    readTask: ({ path }, { table, tenantId }) => showTask(table, tenantId, path.taskId, now()),
    updateTask: ({ path, body }, caller) =>
      updateTask(inHandsOf(caller), path.taskId, body, caller),
    deleteTask: ({ path }, caller) => deleteTask(inHandsOf(caller), path.taskId, caller),
    pauseTask: ({ path }, caller) =>
      enableTask(inHandsOf(caller), path.taskId, false, { tenantId: caller.tenantId }),
    resumeTask: ({ path }, caller) =>
      enableTask(inHandsOf(caller), path.taskId, true, caller.tenant),
    async executeTask({ path: { taskId } }, { table, tenantId, tenant, newId }) {
      const task = await demandTask(table, tenantId, taskId);
      const executionId = ExecutionId.parse(newId);
      const writes = await writesOf(task);
      const run = { table, clock: own.clock, stateMachine: await own.stateMachine() };
      const budget = runsOf(tenant.plan, tenant.counts.scheduledRuns);
      await startRun(run, { tenantId, taskId, executionId, writes, budget });
      return { executionId, taskId };
    },
    listTaskExecutions: ({ path, query }, { table, tenantId }) =>
      showTaskExecutions(table, tenantId, path.taskId, query),
  };
}
