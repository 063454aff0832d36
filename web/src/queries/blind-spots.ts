import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { ItemOf } from '../api/types.ts';
import { freshFor, keepList } from './client.ts';
import { type Filled, fillPage } from './fill-page.ts';

export type BlindSpot = ItemOf<'listBlindSpots'>;
export type BlindSpots = Filled<BlindSpot>;

export interface BlindSpotsAsked {
  readonly account?: string | undefined;
  /** The API knows no such filter: what it answers is narrowed here. */
  readonly category?: BlindSpot['category'] | undefined;
  readonly cursor?: string | undefined;
}

/** How many a page has before they are grouped: so many that an account is seldom divided. */
const pageSize = 200;
/** How many the API answers at most. */
const mostAtOnce = 100;

/** A page of what could not be listed: one item a cause per account and service. */
export function blindSpotsQuery(tenant: string, { account, category, cursor }: BlindSpotsAsked) {
  const queryKey = [tenant, 'blind-spots', account, category, cursor];
  return queryOptions({
    queryKey,
    queryFn: ({ signal }): Promise<BlindSpots> =>
      fillPage<BlindSpot>(
        async (from, room) => {
          const query = { account, limit: Math.min(room, mostAtOnce), cursor: from };
          const page = await call('listBlindSpots', { tenant, query, signal });
          const items = page.items.filter(
            (spot) => category === undefined || spot.category === category,
          );
          return { ...page, items };
        },
        { from: cursor, size: pageSize },
      ),
    staleTime: freshFor.counts,
    placeholderData: (before, query) => keepList({ of: queryKey, before: query?.queryKey }, before),
  });
}
