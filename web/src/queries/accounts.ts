import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { ItemOf } from '../api/types.ts';
import { allPages } from './all-pages.ts';
import { freshFor } from './client.ts';

export type Account = ItemOf<'listAccounts'>;

/** All accounts of the tenant: a plan allows some hundreds at most. */
export const accountsQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'accounts'],
    queryFn: ({ signal }) =>
      allPages<Account>((query) => call('listAccounts', { tenant, query, signal })),
    staleTime: freshFor.counts,
  });
