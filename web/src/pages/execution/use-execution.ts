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
import { isOver } from '../../queries/watching.ts';

export interface WatchedExecution {
  readonly execution: UseQueryResult<AnyExecution>;
  readonly progress: UseQueryResult<AnyProgress>;
  /** Whether it ended while somebody looked at it. */
  readonly hasEnded: boolean;
}

/**
 * An execution, and how far it is. While it runs, only its progress is asked for; when it begins, and when it ends, all of it
 * is read again, and at its end all else that the run has changed.
 */
export function useExecution(one: OneExecution): WatchedExecution {
  const queries = useQueryClient();
  const [since] = useState(() => Date.now());
  const [endedId, setEndedId] = useState<string>();
  const execution = useQuery(executionQuery(one));
  const isWatched = execution.data !== undefined && !isOver(execution.data);
  const progress = useQuery(progressQuery(one, { since, enabled: isWatched }));

  const { tenant, executionId } = one;
  const known = execution.data?.status;
  const seen = isWatched ? progress.data?.status : undefined;
  useEffect(() => {
    if (seen === undefined || seen === known) return;
    if (isOver({ status: seen })) {
      setEndedId(executionId);
      void forgetBeforeRun(queries, tenant);
    } else {
      void queries.invalidateQueries({ queryKey: [tenant, 'execution', executionId] });
    }
  }, [seen, known, queries, tenant, executionId]);

  return { execution, progress, hasEnded: endedId === executionId };
}
