import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/api-error.ts';

/** How long what was read counts as fresh, in milliseconds. */
export const freshFor = { list: 30_000, counts: 60_000, catalogue: 3_600_000 } as const;

/** How often a failed reading is repeated, by what repetition can help against. */
function repeatsReading(failures: number, error: unknown): boolean {
  if (failures >= 2 || !(error instanceof ApiError)) return false;
  return error.status === 429 || error.status === 0 || error.status >= 500;
}

/** In milliseconds: as the API says, else one second, then two. */
function repeatDelay(failures: number, error: unknown): number {
  const said = error instanceof ApiError ? error.retryAfter : undefined;
  return said === undefined ? 1000 * 2 ** failures : Math.min(said, 60) * 1000;
}

/** The cache of what was read. It lives in memory and ends with the sign-in. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: freshFor.list,
        retry: repeatsReading,
        retryDelay: repeatDelay,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
