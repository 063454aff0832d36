import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Answer, BodyOf, ItemOf } from '../api/types.ts';
import { allPages } from './all-pages.ts';
import { freshFor, keepList } from './client.ts';
import { fillPage } from './fill-page.ts';
import type { ExecutionSummary } from './latest-of.ts';
import { isOver } from './watching.ts';

export type Task = ItemOf<'listTasks'>;

/** A window in which a task does not run. */
export type NoRunWindow = NonNullable<Task['notDuring']>[number];

/** All tasks of the tenant, in the order in which they were made: it has at most 100. */
export const tasksQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'tasks'],
    queryFn: ({ signal }) =>
      allPages<Task>((query) => call('listTasks', { tenant, query, signal })),
    staleTime: freshFor.counts,
    refetchInterval: ({ state }) => (state.data?.some(isScheduling) ? schedulingRhythm : false),
    refetchIntervalInBackground: false,
  });

/** The milliseconds after which a task is read again whose schedule is not confirmed yet, and one that runs. */
const [schedulingRhythm, runningRhythm] = [5_000, 10_000];

const isScheduling = ({ scheduling }: Pick<Task, 'scheduling'>) => scheduling === 'scheduling';

/** One task of a tenant. */
export interface OneTask {
  readonly tenant: string;
  readonly taskId: string;
}

/** A task with its newest execution. */
export type TaskDetail = Answer<'readTask'>;

/** A task, read again and again while its schedule is not confirmed, or it runs. */
export const taskQuery = ({ tenant, taskId }: OneTask) =>
  queryOptions({
    queryKey: [tenant, 'task', taskId],
    queryFn: ({ signal }) => call('readTask', { tenant, path: { taskId }, signal }),
    staleTime: freshFor.list,
    refetchInterval: ({ state: { data } }) => {
      if (!data) return false;
      if (isScheduling(data)) return schedulingRhythm;
      return data.lastExecution && !isOver(data.lastExecution) ? runningRhythm : false;
    },
    refetchIntervalInBackground: false,
  });

/** How many executions a page of the dashboard has below a task. */
const pageSize = 25;

/** A page of the executions of a task, the newest first. */
export function taskExecutionsQuery({ tenant, taskId }: OneTask, cursor: string | undefined) {
  const queryKey = [tenant, 'executions', 'of-task', taskId, cursor];
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      fillPage<ExecutionSummary>(
        (from, limit) => {
          const query = { limit, cursor: from };
          return call('listTaskExecutions', { tenant, path: { taskId }, query, signal });
        },
        { from: cursor, size: pageSize },
      ),
    staleTime: freshFor.list,
    placeholderData: (before, query) => keepList({ of: queryKey, before: query?.queryKey }, before),
    refetchInterval: ({ state }) =>
      state.data?.items.some((execution) => !isOver(execution)) ? runningRhythm : false,
    refetchIntervalInBackground: false,
  });
}

/** What a task covers and when it runs, as a person writes it. */
export type PreviewRequest = BodyOf<'previewTask'>;
export type TaskPreview = Answer<'previewTask'>;
export type TaskScope = NonNullable<BodyOf<'createTask'>['scope']>;
export type TaskSchedule = NonNullable<BodyOf<'createTask'>['schedule']>;
export type NewTask = BodyOf<'createTask'>;
/** The tasks after which a task runs, and after which of their ends. */
export type After = NonNullable<NewTask['after']>;
export type TaskChange = BodyOf<'updateTask'>;

/** What such a task would cover, and when it would run. What was answered before stays, marked, while this is asked. */
export const previewQuery = (tenant: string, body: PreviewRequest) =>
  queryOptions({
    queryKey: [tenant, 'task-preview', body],
    queryFn: ({ signal }) => call('previewTask', { tenant, body, signal }),
    staleTime: freshFor.list,
    placeholderData: (before, query) => (query?.queryKey[0] === tenant ? before : undefined),
  });

/** One action of a person. The key is the action's: sent twice, it is done once. */
interface Action {
  readonly tenant: string;
  readonly idempotencyKey: string;
}

export const createTask = ({ tenant, idempotencyKey, body }: Action & { readonly body: NewTask }) =>
  call('createTask', { tenant, body, idempotencyKey });

export const updateTask = ({ tenant, taskId, body }: OneTask & { readonly body: TaskChange }) =>
  call('updateTask', { tenant, path: { taskId }, body });

export const deleteTask = ({ tenant, taskId }: OneTask) =>
  call('deleteTask', { tenant, path: { taskId } });

/** Pauses a task, or resumes it. */
export const enableTask = ({
  tenant,
  taskId,
  enabled,
  idempotencyKey,
}: OneTask & Action & { readonly enabled: boolean }) =>
  call(enabled ? 'resumeTask' : 'pauseTask', { tenant, path: { taskId }, idempotencyKey });

/** Puts what the API confirmed of a task where pages read it, and has the list read again. */
export function noteTask(queries: QueryClient, tenant: string, task: Task): Promise<void> {
  queries.setQueryData(taskQuery({ tenant, taskId: task.taskId }).queryKey, (before) =>
    before ? { ...before, ...task } : before,
  );
  return queries.invalidateQueries({ queryKey: tasksQuery(tenant).queryKey });
}

/** Runs a task now. @param idempotencyKey One per click: a click that is sent twice starts one run. */
export const executeTask = (said: {
  readonly tenant: string;
  readonly taskId: string;
  readonly idempotencyKey: string;
}) =>
  call('executeTask', {
    tenant: said.tenant,
    path: { taskId: said.taskId },
    idempotencyKey: said.idempotencyKey,
  });
