import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { ulid } from 'ulid';
import type { Finding } from '../../../functions/core/findings/finding.ts';
import { ExecutionId } from '../../../functions/core/ids.ts';
import type { Execution } from '../../../functions/core/runs/execution.ts';
import { RunInput } from '../../../functions/core/runs/run-input.ts';
import type { ShardRow } from '../../../functions/core/runs/shard.ts';
import { listFindings } from '../../../functions/data/findings/findings.ts';
import { readExecution } from '../../../functions/data/runs/executions.ts';
import { listShardRows } from '../../../functions/data/runs/shards.ts';
import { watched } from '../../../functions/data/store/key.ts';
import { as, until } from './aws.ts';
import { deployed, itemsOf, store } from './platform.ts';
import type { TestTenant } from './tenants.ts';

const sfn = new SFNClient(as());

export interface Run {
  readonly executionId: ExecutionId;
  readonly executionArn: string;
}

/** How an execution of the state machine ended. */
export interface RunEnd extends Run {
  readonly status: string;
  readonly error: string | undefined;
  readonly cause: string | undefined;
  /** Every state that was entered, in order. */
  readonly states: readonly string[];
}

/** An id for whoever has to name an execution before it starts. */
export const newExecutionId = (at = new Date()) => ExecutionId.parse(ulid(at.getTime()));

/** Whether an event of run-shard is of the run. */
export const isOf =
  ({ executionId }: Pick<Run, 'executionId'>) =>
  (event: unknown) =>
    (event as { executionId?: string } | null)?.executionId === executionId;

/** Starts the tenant's task, as a request does. */
export async function startRun(
  { tenantId, taskId }: Pick<TestTenant, 'tenantId' | 'taskId'>,
  own: Partial<RunInput> = {},
): Promise<Run> {
  const executionId = own.executionId ?? newExecutionId();
  const base = { tenantId, taskId, occurrence: executionId, trigger: 'request', executionId };
  const input = JSON.stringify(RunInput.parse({ ...base, ...own }));
  const { stateMachineArn } = deployed;
  const { executionArn = '' } = await sfn.send(
    new StartExecutionCommand({ stateMachineArn, name: executionId, input }),
  );
  return { executionId, executionArn };
}

export const endOf = (run: Run) =>
  until(
    'the execution has ended',
    async (): Promise<RunEnd | undefined> => {
      const { executionArn } = run;
      const found = await sfn.send(new DescribeExecutionCommand({ executionArn }));
      const { status = 'RUNNING', error, cause } = found;
      if (status === 'RUNNING') return undefined;
      return { ...run, status, error, cause, states: await statesOf(executionArn) };
    },
    90,
  );

export async function runToEnd(
  tenant: Pick<TestTenant, 'tenantId' | 'taskId'>,
  own: Partial<RunInput> = {},
): Promise<RunEnd> {
  return endOf(await startRun(tenant, own));
}

/** Every state that an execution has entered so far. */
export async function statesOf(executionArn: string): Promise<readonly string[]> {
  const { events = [] } = await sfn.send(
    new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }),
  );
  return events.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);
}

/** What the table holds of an execution. */
export async function rowsOf(
  { tenantId }: Pick<TestTenant, 'tenantId'>,
  { executionId }: Pick<Run, 'executionId'>,
): Promise<Execution & { readonly shards: readonly ShardRow[] }> {
  const execution = await readExecution(store.table, tenantId, executionId);
  if (!execution) throw new Error(`There is no row of execution ${executionId}.`);
  return { ...execution, shards: await listShardRows(store, tenantId, executionId) };
}

/**
 * The rows of an execution that failed, once whoever hears of its end has looked whether the operator
 * was told.
 */
export const settledRowsOf = (
  tenant: Pick<TestTenant, 'tenantId'>,
  run: Pick<Run, 'executionId'>,
) =>
  until('the row says when the operator was told', async () => {
    const row = await readExecution(store.table, tenant.tenantId, run.executionId);
    return row?.notifiedAt ? rowsOf(tenant, run) : undefined;
  });

/** All that is stored of a tenant, once the ends of its runs have been followed: they are told by event. */
export const itemsAtRest = ({ tenantId }: Pick<TestTenant, 'tenantId'>) =>
  until('the ends of its runs are followed', async () => {
    const items = await itemsOf(tenantId);
    return items.some(({ GSI2PK }) => GSI2PK === watched.ended) ? undefined : items;
  });

/** All findings of a service, by check, region and resource. */
export async function findingsOf(
  { tenantId, accountId }: TestTenant,
  service: string,
): Promise<readonly Finding[]> {
  const owner = { tenantId, accountId, service };
  const { items, cursor } = await listFindings(store.table, owner, { limit: 1000 });
  if (cursor) throw new Error(`${service} has more findings than one page.`);
  return items;
}
