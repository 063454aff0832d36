import { listExecutions } from '../../data/runs/executions.ts';
import type { Store } from '../../data/store/store.ts';
import type { MemberCaller } from '../http/caller.ts';
import type { RespondOptions } from '../http/respond.ts';
import { type Implementations, serve } from '../http/serve.ts';
import { rerunFailed, stopExecution } from './control-execution.ts';
import type { FindDependencies } from './find-execution.ts';
import { executionsRoutes } from './routes.ts';
import { showExecution } from './show-execution.ts';
import { showProgress } from './show-progress.ts';
import { showResult } from './show-result.ts';

export interface Dependencies extends FindDependencies, Store, RespondOptions {}

/** Serves executions and their results, stops them and runs them again. */
export const createHandler = ({ table, ...own }: Dependencies) =>
  serve(executionsRoutes, operations(own), { table, ...own });

function operations(own: Omit<Dependencies, 'table'>): Implementations<typeof executionsRoutes> {
  const inHandsOf = ({ table }: MemberCaller) => ({ ...own, table });
  return {
    async listExecutions({ query: { month: named, status, task, ...page } }, caller) {
      const { table, tenantId } = caller;
      const month = named ?? new Date(own.clock.now()).toISOString().slice(0, 7);
      const filter = { ...(status && { status }), ...(task !== undefined && { taskId: task }) };
      return { month, ...(await listExecutions(table, tenantId, new Date(month), page, filter)) };
    },
    readExecution: ({ path }, caller) =>
      showExecution(inHandsOf(caller), caller.tenantId, path.executionId),
    readProgress: (request, caller) => showProgress(inHandsOf(caller), caller.tenantId, request),
    readExecutionResult: (request, caller) =>
      showResult(inHandsOf(caller), caller.tenantId, request),
    stopExecution: ({ path }, caller) => stopExecution(inHandsOf(caller), caller, path.executionId),
    rerunFailed: ({ path }, caller) => rerunFailed(inHandsOf(caller), caller, path.executionId),
  };
}
