import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { ItemOf } from '../api/types.ts';
import { allPages } from './all-pages.ts';
import { freshFor } from './client.ts';

/** What pages say of a check: its `checkId`, and these. */
const fields = ['title', 'severity', 'service', 'category'] as const;

export type CheckSummary = {
  readonly [Field in 'checkId' | (typeof fields)[number]]: NonNullable<ItemOf<'listChecks'>[Field]>;
} & Pick<ItemOf<'listChecks'>, 'impliedBy' | 'paid'>;

/** The catalogue: all checks in the order of their ids, and each by its id. */
export interface Catalogue {
  readonly checks: readonly CheckSummary[];
  readonly byId: ReadonlyMap<string, CheckSummary>;
  /** The checks whose fault makes one fail, too. */
  readonly impliedBy: (checkId: string) => readonly string[];
  /** The services that checks judge, by name. */
  readonly services: readonly string[];
}

/** The catalogue of checks: the same for every tenant, and for as long as this release is deployed. */
export const catalogueQuery = () =>
  queryOptions({
    queryKey: ['checks'],
    queryFn: async ({ signal }): Promise<Catalogue> => {
      const checks = await readChecks<CheckSummary>([...fields, 'impliedBy', 'paid'], signal);
      const byId = new Map(checks.map((check) => [check.checkId, check]));
      return {
        checks,
        byId,
        impliedBy: (checkId) => byId.get(checkId)?.impliedBy ?? [],
        services: [...new Set(checks.map(({ service }) => service))].sort(),
      };
    },
    staleTime: freshFor.catalogue,
    gcTime: Number.POSITIVE_INFINITY,
  });

/** What the page of the catalogue says of a check, and asks by: too much for the pages that only name checks. */
const listedFields = [...fields, 'resourceType', 'frameworks'] as const;

export type ListedCheck = {
  readonly [Field in 'checkId' | (typeof listedFields)[number]]: NonNullable<
    ItemOf<'listChecks'>[Field]
  >;
} & Pick<ItemOf<'listChecks'>, 'paid'>;

/** All checks in the order of their ids, with what the page of the catalogue says of each. */
export const listedChecksQuery = () =>
  queryOptions({
    queryKey: ['checks', 'listed'],
    queryFn: ({ signal }) => readChecks<ListedCheck>([...listedFields, 'paid'], signal),
    staleTime: freshFor.catalogue,
  });

/** All checks, with these fields of each. */
const readChecks = <Of>(fields: readonly string[], signal: AbortSignal): Promise<readonly Of[]> =>
  allPages<Of>(async (page) => {
    const query = { ...page, limit: 1000, fields: fields.join(',') };
    const { items, ...rest } = await call('listChecks', { query, signal });
    // The API answers every field that it was asked for, and that the check has.
    return { ...rest, items: items as readonly unknown[] as readonly Of[] };
  });
