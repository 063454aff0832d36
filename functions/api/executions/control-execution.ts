import { ExecutionId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import { stoppedByMember } from '../../core/runs/run-input.ts';
import { budgets, runsOf } from '../../core/tenants/budgets.ts';
import { bookOf } from '../../data/findings/keys.ts';
import { spend } from '../../data/requests/budgets.ts';
import { listShards } from '../../data/runs/shards.ts';
import { startRun } from '../../use-cases/runs/start-run.ts';
import type { MemberCaller, PayingCaller } from '../http/caller.ts';
import type { AnswerOf } from '../http/route.ts';
import { type FindDependencies, findExecution, isPending } from './find-execution.ts';
import type { executionsRoutes } from './routes.ts';

type Routes = typeof executionsRoutes;

/** Has Step Functions end it; what came of it is written when Step Functions says that it has. */
export async function stopExecution(
  dependencies: FindDependencies,
  { tenantId, userId }: MemberCaller,
  named: string,
): Promise<AnswerOf<Routes['stopExecution']>> {
  const execution = await findExecution(dependencies, tenantId, named);
  const { executionId, executionArn, status } = execution;
  if (status === 'not-started') throw new Refusal('not-running', neverStarted);
  if (status !== 'running' && status !== 'starting') {
    throw new Refusal('not-running', `The execution is ${status}.`);
  }
  const { table, clock } = dependencies;
  await spend(table, budgets.stops, { tenantId }, new Date(clock.now()));
  const { stop } = await dependencies.stateMachine();
  // Step Functions is asked in the platform's name: it does not know who has left the tenant meanwhile.
  await table.writeTogether([]);
  const known = await stop(executionArn, stoppedByMember, `Member ${userId} stopped it.`);
  // By this request, or by one before it whose result is not written yet.
  if (known?.error === stoppedByMember) return { executionId, status: 'stopping' };
  if (known) throw new Refusal('not-running', `The execution has ended (${known.status}).`);
  throw new Refusal(
    'not-running',
    status === 'starting'
      ? 'Step Functions does not know the execution yet: ask again in a moment.'
      : 'Step Functions no longer knows the execution. The watchdog will close it.',
  );
}

const neverStarted = 'The execution was never started.';

/** Starts a run of the shards that did not finish cleanly. */
export async function rerunFailed(
  dependencies: FindDependencies,
  { tenantId, tenant, newId }: PayingCaller,
  named: string,
): Promise<AnswerOf<Routes['rerunFailed']>> {
  const execution = await findExecution(dependencies, tenantId, named);
  const { executionId: rerunOf, taskId, status } = execution;
  if (status === 'not-started') {
    throw new Refusal('nothing-failed', `${neverStarted} Execute its task instead.`);
  }
  if (isPending(execution) || status === 'running') {
    throw new Refusal(
      'run-in-progress',
      `The execution is ${status}. Wait for its end, or stop it.`,
    );
  }
  const shards = await listShards(dependencies.table, tenantId, rerunOf);
  if (shards.length === 0) {
    throw new Refusal(
      'nothing-failed',
      'The execution came to no shard that could be run again. Execute its task instead.',
    );
  }
  const failed = shards.filter(({ state }) => state !== 'done');
  if (failed.length === 0) {
    throw new Refusal('nothing-failed', 'Every shard of the execution finished cleanly.');
  }
  const executionId = ExecutionId.parse(newId);
  const stateMachine = await dependencies.stateMachine();
  await startRun(
    { ...dependencies, stateMachine },
    {
      tenantId,
      taskId,
      executionId,
      rerunOf,
      budget: runsOf(tenant.plan, tenant.counts.scheduledRuns),
      writes: {
        book: bookOf(execution),
        accounts: [...new Set(failed.map(({ accountId }) => accountId))],
        services: [...new Set(failed.flatMap(({ services }) => services))],
      },
    },
  );
  return { executionId, taskId, rerunOf };
}
