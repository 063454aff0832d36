import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { ItemOf } from '../api/types.ts';
import { allPages } from './all-pages.ts';
import { freshFor } from './client.ts';

export type Task = ItemOf<'listTasks'>;

/** All tasks of the tenant, in the order in which they were made: it has at most 100. */
export const tasksQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'tasks'],
    queryFn: ({ signal }) =>
      allPages<Task>((query) => call('listTasks', { tenant, query, signal })),
    staleTime: freshFor.counts,
  });

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
