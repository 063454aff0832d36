import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { ItemOf } from '../api/types.ts';
import { freshFor } from './client.ts';

/** A type of resource that inventories list, and its service. */
export type ResourceType = ItemOf<'listResourceTypes'>;

/** The types that inventories list: the same for every tenant, and for as long as this release is deployed. */
export const resourceTypesQuery = () =>
  queryOptions({
    queryKey: ['resource-types'],
    queryFn: async ({ signal }): Promise<readonly ResourceType[]> => {
      const { items } = await call('listResourceTypes', { signal });
      return items;
    },
    staleTime: freshFor.catalogue,
    gcTime: Number.POSITIVE_INFINITY,
  });
