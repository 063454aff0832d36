import { queryOptions } from '@tanstack/react-query';
import { call, type Said } from '../api/client.ts';
import type { Answer, ItemOf } from '../api/types.ts';
import { allPages } from './all-pages.ts';
import { freshFor, keepList } from './client.ts';
import { fillPage } from './fill-page.ts';

/** What is counted of one account or one service. */
export type CountedItem = ItemOf<'summarizeFindings'>;

/** How many findings stand how, by severity. What is absent is none. */
export type SeverityCounts = CountedItem['severities'];

/** What is counted of a tenant, and how much of it that speaks about. */
export type Counted = Omit<Answer<'summarizeFindings'>, 'cursor'>;

/** All that is counted of a tenant, page by page: what the last page says beside its items holds for all of them. */
async function allCounted({ query, ...said }: Said<'summarizeFindings'>): Promise<Counted> {
  let last: Answer<'summarizeFindings'> | undefined;
  const items = await allPages<CountedItem>(async (page) => {
    last = await call('summarizeFindings', { ...said, query: { ...query, ...page } });
    return last;
  });
  if (!last) throw new Error('There is no list without a page.');
  const { cursor, ...counted } = last;
  return { ...counted, items };
}

/**
 * All that is counted, by account or by service: two views of the same counts.
 *
 * @param account Of this one alone. @default of all
 */
export const countsQuery = (tenant: string, by: 'account' | 'service', account?: string) =>
  queryOptions({
    queryKey: [tenant, 'counts', by, account],
    queryFn: ({ signal }) => allCounted({ tenant, query: { by, account }, signal }),
    staleTime: freshFor.counts,
  });

/** How many checks a page of the dashboard shows. */
const checksPerPage = 50;

/** What is counted by check, of an account and a service or of all; a page, in the order of services and checks. */
export function checkCountsQuery(
  tenant: string,
  of: { readonly account?: string | undefined; readonly service?: string | undefined },
  cursor: string | undefined,
) {
  const queryKey = [tenant, 'counts', 'check', of, cursor];
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      fillPage<CountedItem>(
        (from, limit) => {
          const query = { by: 'check', ...of, limit, cursor: from };
          return call('summarizeFindings', { tenant, query, signal });
        },
        { from: cursor, size: checksPerPage },
      ),
    staleTime: freshFor.counts,
    placeholderData: (before, query) => keepList({ of: queryKey, before: query?.queryKey }, before),
  });
}

/** What is counted by the checks of one service, and how much of the tenant that speaks about. */
export interface ServiceCounts extends Pick<Counted, 'accounts'> {
  /** A check that is absent has no finding. */
  readonly byCheck: ReadonlyMap<string, CountedItem>;
}

/** All that is counted by the checks of one service: a request or two, however many accounts there are. */
export const serviceCountsQuery = (tenant: string, service: string) =>
  queryOptions({
    queryKey: [tenant, 'counts', 'checks of', service],
    queryFn: async ({ signal }): Promise<ServiceCounts> => {
      const { accounts, items } = await allCounted({
        tenant,
        query: { by: 'check', service },
        signal,
      });
      return { accounts, byCheck: new Map(items.map((item) => [item.key, item])) };
    },
    staleTime: freshFor.counts,
  });

export type DayCounts = ItemOf<'readFindingTrend'>;

/** The days on which a run ended, the earliest first. @param days Today included. */
export const trendQuery = (tenant: string, days: number) =>
  queryOptions({
    queryKey: [tenant, 'trend', days],
    queryFn: ({ signal }) => call('readFindingTrend', { tenant, query: { days }, signal }),
    staleTime: freshFor.counts,
  });
