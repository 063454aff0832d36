import * as z from 'zod';
import { listExecutions } from '../data/runs/executions.ts';
import { openBucket } from '../data/store/bucket.ts';
import { openTable } from '../data/store/open-table.ts';
import type { Store } from '../data/store/store.ts';
import { systemClock } from '../platform/process/clock.ts';
import { readEnv } from '../platform/process/env.ts';
import { lazily } from '../platform/process/lazily.ts';
import { createLogger } from '../platform/process/logger.ts';
import { rerunFailed, stopExecution } from './executions/control-execution.ts';
import type { FindDependencies } from './executions/find-execution.ts';
import { executionsRoutes } from './executions/routes.ts';
import { showExecution } from './executions/show-execution.ts';
import { showResult } from './executions/show-result.ts';
import type { MemberCaller } from './http/caller.ts';
import { type Implementations, type ServeOptions, serve } from './http/serve.ts';

export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  STATE_MACHINE_ARN: z.string().min(1),
});
export type Env = z.infer<typeof Env>;

export interface Dependencies extends FindDependencies, Store, Pick<ServeOptions, 'logger'> {}

/** Serves executions and their results, stops them and runs them again. */
export const createHandler = ({ table, ...own }: Dependencies) =>
  serve(executionsRoutes, operations(own), { table, ...own });

function operations(own: Omit<Dependencies, 'table'>): Implementations<typeof executionsRoutes> {
  const inHandsOf = ({ table }: MemberCaller) => ({ ...own, table });
  return {
    async listExecutions({ query: { month: named, ...page } }, { table, tenantId }) {
      const month = named ?? new Date(own.clock.now()).toISOString().slice(0, 7);
      return { month, ...(await listExecutions(table, tenantId, new Date(month), page)) };
    },
    readExecution: ({ path }, caller) =>
      showExecution(inHandsOf(caller), caller.tenantId, path.executionId),
    readExecutionResult: (request, caller) =>
      showResult(inHandsOf(caller), caller.tenantId, request),
    stopExecution: ({ path }, caller) => stopExecution(inHandsOf(caller), caller, path.executionId),
    rerunFailed: ({ path }, caller) => rerunFailed(inHandsOf(caller), caller, path.executionId),
  };
}

const env = readEnv(Env);

export const handler = createHandler({
  table: openTable(env.TABLE_NAME),
  bucket: openBucket(env.BUCKET_NAME),
  stateMachine: lazily(async () => {
    const { openStateMachine } = await import('../platform/own/state-machine.ts');
    return openStateMachine({ stateMachineArn: env.STATE_MACHINE_ARN });
  }),
  clock: systemClock,
  logger: createLogger({ function: 'api-executions' }),
});
