import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { freshFor } from './client.ts';

/** The person who is signed in, with the tenants that they are a member of. */
export const meQuery = () =>
  queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => call('readMe', { signal }),
    staleTime: freshFor.counts,
  });
