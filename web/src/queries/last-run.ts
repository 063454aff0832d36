import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { freshFor } from './client.ts';
import type { ExecutionSummary } from './executions.ts';
import { type LatestRuns, lastMonths, latestOf } from './latest-of.ts';

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
