import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Answer } from '../api/types.ts';
import type { OneAccount } from './accounts.ts';
import { freshFor } from './client.ts';

/** How the services of an account are. */
export type AccountHealth = Answer<'readAccountHealth'>;
export type ServiceHealth = AccountHealth['services'][number];
export type RegionHealth = ServiceHealth['regions'][number];
export type HealthState = ServiceHealth['state'];

/** The services of an account as the last health check saw them. */
export const healthQuery = ({ tenant, accountId }: OneAccount) =>
  queryOptions({
    queryKey: [tenant, 'health', accountId],
    queryFn: ({ signal }) => call('readAccountHealth', { tenant, path: { accountId }, signal }),
    staleTime: freshFor.counts,
  });
