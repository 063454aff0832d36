import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { ItemOf } from '../api/types.ts';
import { freshFor } from './client.ts';

/** A task to begin with. */
export type Template = ItemOf<'listTemplates'>;

/** Tasks to begin with: the same for every tenant, and for as long as this release is deployed. */
export const templatesQuery = () =>
  queryOptions({
    queryKey: ['templates'],
    queryFn: async ({ signal }): Promise<readonly Template[]> => {
      const { items } = await call('listTemplates', { signal });
      return items;
    },
    staleTime: freshFor.catalogue,
    gcTime: Number.POSITIVE_INFINITY,
  });
