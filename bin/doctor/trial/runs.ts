import { executionsRoutes } from '../../../functions/api/executions/routes.ts';
import type { Answered } from '../../../functions/api/http/client.ts';
import { tasksRoutes } from '../../../functions/api/tasks/routes.ts';
import type { Tenant, Trial } from './context.ts';
import { readOutcomes, type StateOutcomes } from './history.ts';
import { until } from './steps.ts';

type Execution = Extract<Answered<typeof executionsRoutes.readExecution>, { progress: unknown }>;

/** An execution that has ended. */
export type EndedExecution = Execution & { readonly result: NonNullable<Execution['result']> };

/** Executes a task, and waits for the end. Throws a StepError if none comes. */
export async function runToEnd(
  trial: Trial,
  tenant: Tenant,
  taskId: string,
): Promise<EndedExecution> {
  const { ask, made, patience, progress } = trial;
  const started = await ask(tasksRoutes.executeTask, { ...(await tenant.by()), path: { taskId } });
  const { executionId } = started;
  made.running.add(executionId);
  progress(`Waiting for the end of execution ${executionId}`);
  const path = { executionId };
  const ended = await until(`execution ${executionId} has ended`, patience, async () => {
    const execution = await ask(executionsRoutes.readExecution, { ...(await tenant.by()), path });
    if (!('progress' in execution) || !execution.result) return undefined;
    return { ...execution, result: execution.result };
  });
  made.running.delete(executionId);
  return ended;
}

/** What became of each state, once Step Functions has ended, too: that is after the result is written. */
export async function outcomesOfRun(
  { place, outputs, patience }: Trial,
  { executionId }: Pick<EndedExecution, 'executionId'>,
): Promise<StateOutcomes> {
  const machine = outputs.stateMachineArn;
  const executionArn = `${machine.replace(':stateMachine:', ':execution:')}:${executionId}`;
  return until(`Step Functions has ended ${executionId}`, patience, async () => {
    const { ended, states } = await readOutcomes(place, executionArn);
    return ended ? states : undefined;
  });
}
