import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import {
  type AnyExecution,
  type AnyProgress,
  executionQuery,
  forgetBeforeRun,
  type OneExecution,
  progressQuery,
} from '../../queries/executions.ts';
import { type Task, tasksQuery } from '../../queries/tasks.ts';
import { isOver, nextSuccessorLook } from '../../queries/watching.ts';

export interface WatchedExecution {
  readonly execution: UseQueryResult<AnyExecution>;
  /** What was seen last. @default nothing: it has ended, or nobody has looked yet */
  readonly seen: AnyProgress | undefined;
  /** Why it could not be read, and what reads it again. */
  readonly failure: { readonly error: Error; readonly retry: () => void } | undefined;
  /** Whether it ended while somebody looked at it. */
  readonly hasEnded: boolean;
}

/**
 * An execution, and how far it is. While it runs, only its progress is asked for; when it begins, and when it ends, all of it
 * is read again, and at its end all else that the run has changed. What its end starts is
 * written a little later: where a task runs after it, it is looked for.
 */
export function useExecution(one: OneExecution): WatchedExecution {
  const queries = useQueryClient();
  const [since] = useState(() => Date.now());
  const [ended, setEnded] = useState<{ readonly executionId: string; readonly at: number }>();
  const { tenant, executionId } = one;
  const hasEnded = ended?.executionId === executionId;
  const tasks = useQuery({ ...tasksQuery(tenant), enabled: hasEnded });
  const execution = useQuery({
    ...executionQuery(one),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined &&
      hasEnded &&
      nextSuccessorLook({
        followers: followersOf(data.taskId, tasks.data ?? []),
        started: startedBy(data).length,
        endedFor: Date.now() - ended.at,
      }),
  });
  const isWatched = execution.data !== undefined && !isOver(execution.data);
  const progress = useQuery(progressQuery(one, { since, enabled: isWatched }));

  const known = execution.data?.status;
  const seen = isWatched ? progress.data?.status : undefined;
  useEffect(() => {
    if (seen === undefined || seen === known) return;
    if (isOver({ status: seen })) {
      setEnded({ executionId, at: Date.now() });
      void forgetBeforeRun(queries, tenant);
    } else {
      void queries.invalidateQueries({ queryKey: [tenant, 'execution', executionId] });
    }
  }, [seen, known, queries, tenant, executionId]);

  // Of an execution that has ended, nobody needs its progress: nor why it could not be read.
  const failed = [execution, ...(isWatched ? [progress] : [])].find(({ error }) => error !== null);
  return {
    execution,
    seen: isWatched ? progress.data : undefined,
    failure: failed?.error
      ? { error: failed.error, retry: () => void failed.refetch() }
      : undefined,
    hasEnded,
  };
}

/** How many tasks run after one, and are not paused. */
const followersOf = (taskId: string, tasks: readonly Task[]) =>
  tasks.filter(({ enabled, after }) => enabled && after?.tasks.some((each) => each === taskId))
    .length;

const startedBy = (execution: AnyExecution) =>
  'started' in execution ? (execution.started ?? []) : [];
