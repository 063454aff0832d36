import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Answer } from '../api/types.ts';
import { freshFor } from './client.ts';

export type Check = Answer<'readCheck'>;

/** A check with all that is known of it: as the catalogue, it stays as it is until the next release. */
export const checkQuery = (checkId: string) =>
  queryOptions({
    // Beside the lists of the catalogue: a check may be called as one of them.
    queryKey: ['checks', 'one', checkId],
    queryFn: ({ signal }) => call('readCheck', { path: { checkId }, signal }),
    staleTime: freshFor.catalogue,
  });
