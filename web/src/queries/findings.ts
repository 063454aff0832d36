import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Answer, ItemOf, QueryOf } from '../api/types.ts';
import { freshFor, keepList } from './client.ts';
import { fillPage } from './fill-page.ts';

export type Finding = ItemOf<'listFindings'>;
export type FindingDetail = Answer<'readFinding'>;
export type FindingFilter = Omit<QueryOf<'listFindings'>, 'limit' | 'cursor'>;

/** How many findings a page of the dashboard shows. */
const findingsPerPage = 50;

/**
 * A page of findings.
 *
 * @param cursor Of the page before; it belongs to the same filter.
 * @param size How many a page shows.
 */
export function findingsQuery(
  tenant: string,
  filter: FindingFilter,
  cursor: string | undefined,
  size = findingsPerPage,
) {
  const queryKey = [tenant, 'findings', filter, size, cursor];
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      fillPage<Finding>(
        (from, limit) =>
          call('listFindings', { tenant, query: { ...filter, limit, cursor: from }, signal }),
        { from: cursor, size },
      ),
    staleTime: freshFor.list,
    placeholderData: (before, query) => keepList({ of: queryKey, before: query?.queryKey }, before),
  });
}

/** A finding, with its history page by page: the finding itself is that of the first. */
export const findingQuery = (tenant: string, findingId: string) =>
  infiniteQueryOptions({
    queryKey: [tenant, 'finding', findingId],
    queryFn: ({ signal, pageParam }) =>
      call('readFinding', {
        tenant,
        path: { findingId },
        query: { limit: 20, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ history }) => history.cursor,
    staleTime: freshFor.list,
  });
