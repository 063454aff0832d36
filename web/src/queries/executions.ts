import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { ApiError } from '../api/api-error.ts';
import { call } from '../api/client.ts';
import type { Answer, QueryOf } from '../api/types.ts';
import { freshFor, keepList } from './client.ts';
import { type Filled, fillPage } from './fill-page.ts';
import type { ExecutionSummary } from './latest-of.ts';
import { isOver, mergeProgress, nextLook } from './watching.ts';

export type AnyExecution = Answer<'readExecution'>;
/** An execution that was planned: it has a row, and shards. */
export type Execution = Extract<AnyExecution, { readonly plannedShards: number }>;
export type AnyProgress = Answer<'readProgress'>;
export type ExecutionStatus = AnyExecution['status'];

/** One execution of a tenant. */
export interface OneExecution {
  readonly tenant: string;
  readonly executionId: string;
}

/** How many rows a page of the dashboard has. */
const pageSize = 50;

/** The milliseconds after which a list is read again in which an execution runs. */
const listRhythm = 10_000;

/** What a list of executions is narrowed to. */
export type ExecutionsFilter = Pick<QueryOf<'listExecutions'>, 'month' | 'status' | 'task'>;

/** A page of the executions of a month, the newest first. Read again and again while one of them runs. */
export function executionsQuery(
  tenant: string,
  filter: ExecutionsFilter,
  cursor: string | undefined,
) {
  const queryKey = [tenant, 'executions', filter, cursor];
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      fillPage<ExecutionSummary>(
        (from, limit) => {
          const query = { ...filter, limit, cursor: from };
          return call('listExecutions', { tenant, query, signal });
        },
        { from: cursor, size: pageSize },
      ),
    staleTime: freshFor.list,
    placeholderData: (before, query) => keepList({ of: queryKey, before: query?.queryKey }, before),
    refetchInterval: ({ state }) =>
      state.data?.items.some((execution) => !isOver(execution)) ? listRhythm : false,
    refetchIntervalInBackground: false,
  });
}

/** An execution with all that is known of it. While it runs, its progress is asked for, not this. */
export const executionQuery = ({ tenant, executionId }: OneExecution) =>
  queryOptions({
    queryKey: [tenant, 'execution', executionId],
    queryFn: ({ signal }) => call('readExecution', { tenant, path: { executionId }, signal }),
  });

/** How far an execution is: all shards that are known, whichever answer they came with. */
export const progressQuery = (
  { tenant, executionId }: OneExecution,
  { since, enabled }: { readonly since: number; readonly enabled: boolean },
) =>
  queryOptions({
    queryKey: [tenant, progressKey, executionId],
    queryFn: async ({ signal, client, queryKey }): Promise<AnyProgress> => {
      const known = client.getQueryData<AnyProgress>(queryKey);
      const after = known && 'at' in known ? known.at : undefined;
      const answer = await call('readProgress', {
        tenant,
        path: { executionId },
        query: { after },
        signal,
      });
      return mergeProgress(known, answer);
    },
    enabled,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      nextLook({
        answer: state.data,
        failure: state.error ? statusOf(state.error) : undefined,
        watchedFor: Date.now() - since,
      }),
    // Nobody looks at a hidden tab.
    refetchIntervalInBackground: false,
  });

const progressKey = 'progress';

const statusOf = (error: unknown) => (error instanceof ApiError ? error.status : 400);

/** Has all that is known of the tenant read again, since a run has changed it. */
export const forgetBeforeRun = (client: QueryClient, tenant: string): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === tenant && queryKey[1] !== progressKey,
  });

type Result = Answer<'readExecutionResult'>;
type ResultOf<Part extends Result['part']> = Extract<Result, { readonly part: Part }>;
export type Change = ResultOf<'changes'>['items'][number];
export type ResourceChange = ResultOf<'resources'>['items'][number];
export type RunError = ResultOf<'errors'>['items'][number];
export type LedgerRow = ResultOf<'ledger'>['items'][number];

/** A page of the findings that an execution changed. */
export const changesQuery = (one: OneExecution, cursor: string | undefined) =>
  resultQuery<Change>(one, 'changes', cursor, (answer) =>
    answer.part === 'changes' ? answer : undefined,
  );

/** A page of the resources that appeared, changed and went in an inventory. */
export const resourceChangesQuery = (one: OneExecution, cursor: string | undefined) =>
  resultQuery<ResourceChange>(one, 'resources', cursor, (answer) =>
    answer.part === 'resources' ? answer : undefined,
  );

/** A page of all its errors, in the order of the shards. */
export const errorsQuery = (one: OneExecution, cursor: string | undefined) =>
  resultQuery<RunError>(one, 'errors', cursor, (answer) =>
    answer.part === 'errors' ? answer : undefined,
  );

/** A page of what became of its calls. */
export const ledgerQuery = (one: OneExecution, cursor: string | undefined) =>
  resultQuery<LedgerRow>(one, 'ledger', cursor, (answer) =>
    answer.part === 'ledger' ? answer : undefined,
  );

/** A page of a part, and whether the execution had ended when it was read: else more may follow. */
export interface ResultPage<Item> extends Filled<Item> {
  readonly isComplete: boolean;
}

interface AnsweredPart<Item> {
  readonly items: readonly Item[];
  readonly cursor?: string;
  readonly complete: boolean;
}

function resultQuery<Item>(
  { tenant, executionId }: OneExecution,
  part: Result['part'],
  cursor: string | undefined,
  partIn: (answer: Result) => AnsweredPart<Item> | undefined,
) {
  const queryKey = [tenant, 'result', executionId, part, cursor];
  return queryOptions({
    queryKey,
    queryFn: async ({ signal }): Promise<ResultPage<Item>> => {
      let isComplete = true;
      const ask = async (from: string | undefined, limit: number) => {
        const query = { part, limit, cursor: from };
        const said = { tenant, path: { executionId }, query, signal };
        const answer = partIn(await call('readExecutionResult', said));
        if (!answer) throw new Error(`The API answered with another part than ${part}.`);
        isComplete &&= answer.complete;
        return answer;
      };
      return { ...(await fillPage<Item>(ask, { from: cursor, size: pageSize })), isComplete };
    },
    placeholderData: (before, query) => keepList({ of: queryKey, before: query?.queryKey }, before),
  });
}

/** One action of a person on an execution. The key is the click's: sent twice, it is done once. */
interface Action extends OneExecution {
  readonly idempotencyKey: string;
}

/** Asks for the end of a run. It has ended once its progress says so. */
export const stopExecution = ({ tenant, executionId, idempotencyKey }: Action) =>
  call('stopExecution', { tenant, path: { executionId }, idempotencyKey });

/** Starts a run of the shards that did not finish cleanly. */
export const rerunFailed = ({ tenant, executionId, idempotencyKey }: Action) =>
  call('rerunFailed', { tenant, path: { executionId }, idempotencyKey });
