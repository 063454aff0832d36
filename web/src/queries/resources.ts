import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Answer, ItemOf, QueryOf } from '../api/types.ts';
import { allPages } from './all-pages.ts';
import { freshFor, keepList } from './client.ts';
import { fillPage } from './fill-page.ts';
import { resourceChanges } from './resource-words.ts';

/** What an inventory knows: a resource, or a listing that could not be made, which names none. */
export type Listed = ItemOf<'listResources'>;
/** One that names a resource. */
export type ListedResource = Listed & { readonly resource: NonNullable<Listed['resource']> };
/** A listing that could not be made: what is in it is not known. */
export type UnmadeListing = Listed & {
  readonly assessment: Extract<Listed['assessment'], { readonly state: 'error' }>;
};
export type ResourceTags = NonNullable<Listed['tags']>;
export type ResourceHistory = Answer<'readResource'>['history']['items'];
export type ResourceFilter = Omit<QueryOf<'listResources'>, 'limit' | 'cursor'>;

export const isResource = (listed: Listed): listed is ListedResource =>
  listed.resource !== undefined;

/** One that could be made since is `resolved`. */
export const isUnmade = (listed: Listed): listed is UnmadeListing =>
  listed.resource === undefined &&
  listed.assessment.state === 'error' &&
  listed.change !== 'resolved';

/** How many resources a page of the dashboard shows. */
const resourcesPerPage = 50;

/** A page of what inventories listed. @param cursor Of the page before; it belongs to the same filter. */
export function resourcesQuery(tenant: string, filter: ResourceFilter, cursor: string | undefined) {
  const queryKey = [tenant, 'resources', filter, cursor];
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      fillPage<Listed>(
        (from, limit) =>
          call('listResources', { tenant, query: { ...filter, limit, cursor: from }, signal }),
        { from: cursor, size: resourcesPerPage },
      ),
    staleTime: freshFor.list,
    placeholderData: (before, query) => keepList({ of: queryKey, before: query?.queryKey }, before),
  });
}

/** What inventories know of one resource, by its own id: one row an account that lists it, gone or not. */
export const resourceQuery = (tenant: string, id: string) =>
  queryOptions({
    queryKey: [tenant, 'resource', id],
    queryFn: async ({ signal }) => {
      const query = { resource: id, change: resourceChanges.join(',') };
      const rows = await allPages<Listed>((page) =>
        call('listResources', { tenant, query: { ...query, ...page }, signal }),
      );
      return rows.filter(isResource);
    },
    staleTime: freshFor.list,
  });

/** How a resource came to be what it is, page by page. @param resourceId The inventory's id of its row. */
export const resourceHistoryQuery = (tenant: string, resourceId: string) =>
  infiniteQueryOptions({
    queryKey: [tenant, 'resource', 'history', resourceId],
    queryFn: ({ signal, pageParam }) =>
      call('readResource', {
        tenant,
        path: { resourceId },
        query: { limit: 20, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ history }) => history.cursor,
    staleTime: freshFor.list,
  });
