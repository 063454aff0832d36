import { unfollowedExecutions } from '../../data/runs/executions.ts';
import { unstartedRuns } from '../../data/tasks/chains.ts';
import type { Logger } from '../../platform/process/logger.ts';
import { followEnd } from '../../use-cases/runs/follow-end.ts';
import type { RunDependencies } from '../../use-cases/runs/run-in-progress.ts';
import { startWaiting } from '../../use-cases/runs/start-after.ts';
import type { Attempt } from './late-tasks.ts';

/** Longer than an event takes that tells an end, and than a function may be between two steps of a start. */
const oldEnd = 10 * 60_000;

/** What it takes to start what waits. */
export interface WaitingTasksDependencies extends Omit<RunDependencies, 'table'> {
  readonly store: Pick<RunDependencies, 'table'>;
  readonly logger: Logger;
}

/** Follows ends of which the event was lost, and starts runs that could not start when they were due. */
export async function startWhatWaits(
  { store: { table }, stateMachine, clock, logger }: WaitingTasksDependencies,
  now: number,
  attempt: Attempt,
): Promise<void> {
  const dependencies = { table, stateMachine, clock };
  const before = new Date(now - oldEnd);
  for await (const { tenantId, entity } of unfollowedExecutions(table, before)) {
    const { executionId, taskId } = entity;
    logger.warn('The end of an execution was not followed.', { tenantId, executionId, taskId });
    await attempt(async () => {
      await followEnd(dependencies, tenantId, executionId);
      return true;
    });
  }
  for await (const { tenantId, entity } of unstartedRuns(table, before)) {
    const { taskId, start, problem } = entity;
    logger.info('An execution waits for its start.', { tenantId, taskId, start, problem });
    await attempt(async () => {
      await startWaiting(dependencies, tenantId, entity);
      return true;
    });
  }
}
