import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { freshFor } from './client.ts';
import type { ExecutionSummary } from './executions.ts';

/** The latest executions of a tenant, as far as this month and the one before go. */
export interface LatestRuns {
  /** The newest that has not ended. */
  readonly running?: ExecutionSummary;
  /** The newest that has. */
  readonly ended?: ExecutionSummary;
}

/** `yyyy-mm` of a time and of the month before it, in UTC. */
export function lastMonths(now: Date): readonly [string, string] {
  const before = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1));
  return [now.toISOString().slice(0, 7), before.toISOString().slice(0, 7)];
}

/** Which of some executions is the newest that runs, and which the newest that has ended. @param newestFirst Executions */
export function latestOf(newestFirst: readonly ExecutionSummary[]): LatestRuns {
  const [newest] = newestFirst;
  const ended = newestFirst.find(({ result }) => result);
  return { ...(newest && !newest.result && { running: newest }), ...(ended && { ended }) };
}

/** In milliseconds: how often it is asked again while a run is in progress. */
const rhythm = 10_000;

/** The latest executions. The list is by month, so a month that has just begun is not all there is. */
export const latestRunsQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'executions', 'latest'],
    queryFn: async ({ signal }): Promise<LatestRuns> => {
      const found: ExecutionSummary[] = [];
      for (const month of lastMonths(new Date())) {
        const query = { month, limit: 10 };
        found.push(...(await call('listExecutions', { tenant, query, signal })).items);
        if (latestOf(found).ended) break;
      }
      return latestOf(found);
    },
    staleTime: freshFor.list,
    refetchInterval: ({ state }) => (state.data?.running ? rhythm : false),
    refetchIntervalInBackground: false,
  });
