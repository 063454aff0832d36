import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { freshFor } from './client.ts';
import { readLatest } from './latest-of.ts';

/** The milliseconds after which it is asked again while a run is in progress. */
const rhythm = 10_000;

/** The latest executions. The list is by month, so a month that has just begun is not all there is. */
export const latestRunsQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'executions', 'latest'],
    queryFn: ({ signal }) =>
      readLatest((month, cursor) => {
        // So many that the last run of each task is among them, as a rule.
        const query = { month, limit: 50, cursor };
        return call('listExecutions', { tenant, query, signal });
      }, new Date()),
    staleTime: freshFor.list,
    refetchInterval: ({ state }) => (state.data?.running ? rhythm : false),
    refetchIntervalInBackground: false,
  });
