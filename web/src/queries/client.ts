import { hashKey, QueryClient, type QueryKey } from '@tanstack/react-query';
import { ApiError, mayPass } from '../api/api-error.ts';
import type { Page } from './all-pages.ts';

/** How long what was read counts as fresh, in milliseconds. */
export const freshFor = { list: 30_000, counts: 60_000, catalogue: 3_600_000 } as const;

/** How often a failed reading is repeated, by what repetition can help against. */
function repeatsReading(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof ApiError && mayPass(error.status);
}

/** The milliseconds to wait: those that the API says, else one second, then two. */
function repeatDelay(failures: number, error: unknown): number {
  const said = error instanceof ApiError ? error.retryAfter : undefined;
  return said === undefined ? 1000 * 2 ** failures : Math.min(said, 60) * 1000;
}

/**
 * What stays on screen while another page of a list is read: the page before of this very list. Of another filter or tenant
 * nothing stays, nor does an empty page: it would read as the verdict on what nobody has answered yet.
 *
 * @param keys Of the page that is read, and of what was shown. The cursor is the last part.
 * @returns For `placeholderData`.
 */
export function keepList<Data extends Page<unknown>>(
  keys: { readonly of: QueryKey; readonly before: QueryKey | undefined },
  before: Data | undefined,
): Data | undefined {
  const isSameList = keys.before && listOf(keys.before) === listOf(keys.of);
  return isSameList && before && before.items.length > 0 ? before : undefined;
}

const listOf = (key: QueryKey): string => hashKey(key.slice(0, -1));

/** Where a list goes on behind the page on screen. */
export interface Turns {
  /** The cursor of the next page. @default this page is the last one, or is not read yet */
  readonly next?: string | undefined;
  /** How many were found where the search stopped before the page was full. @default it did not */
  readonly stopped?: number | undefined;
}

/** Where a list goes on; nowhere while the page before is on screen: its cursor leads to the page that is being read. */
export function turnsOf(query: {
  readonly data: (Page<unknown> & { readonly stopped: boolean }) | undefined;
  readonly isPlaceholderData: boolean;
}): Turns {
  const { data, isPlaceholderData } = query;
  if (!data || isPlaceholderData) return {};
  return { next: data.cursor, ...(data.stopped && { stopped: data.items.length }) };
}

/** The cache of what was read. It lives in memory and ends with the sign-in. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: freshFor.list,
        // Without a network readings fail, and say so: they do not wait in silence.
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: repeatsReading,
        retryDelay: repeatDelay,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
