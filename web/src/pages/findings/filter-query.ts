import { findingStatuses } from '../../queries/finding-words.ts';
import { type FindingsSearch, findingsSearch } from './search.ts';

/** One condition, as Cloudscape's property filter has it. */
export interface FilterToken {
  readonly propertyKey?: string;
  readonly operator: string;
  // biome-ignore lint/suspicious/noExplicitAny: Cloudscape's own type, which depends on the property.
  readonly value: any;
}

/** Properties of which several values may be named at once. */
export const listProperties = ['severity', 'status', 'change'] as const;
/** Properties that have one value. */
export const singleProperties = ['account', 'service', 'check', 'region', 'resource'] as const;

const filterProperties = [...listProperties, ...singleProperties, 'since', 'q'] as const;

type Filter = Pick<FindingsSearch, (typeof filterProperties)[number]>;

/** What stands in the address as conditions of the property filter. */
export function tokensOf(search: FindingsSearch): readonly FilterToken[] {
  return filterProperties.flatMap((key): FilterToken[] => {
    const value = search[key];
    if (value === undefined) return [];
    if (key === 'q') return [{ operator: ':', value }];
    return [{ propertyKey: key, operator: key === 'since' ? '>=' : '=', value }];
  });
}

/** Conditions as what stands in the address, and those that the address cannot say. */
export interface FilterSaid {
  readonly filter: Filter;
  /** Values that no finding can have, as they were typed. */
  readonly refused: readonly string[];
}

/** The other way. Values of a list come together; of what can have one value, the last condition counts. */
export function filterOf(tokens: readonly FilterToken[]): FilterSaid {
  const raw: Record<string, string> = {};
  const refused: string[] = [];
  for (const { propertyKey = 'q', value } of tokens) {
    const values = (Array.isArray(value) ? value : [value]).map((one) => String(one).trim());
    for (const text of values) {
      if (text === '') continue;
      if (!isKnown(propertyKey, text)) refused.push(text);
      else if (isList(propertyKey))
        raw[propertyKey] = [raw[propertyKey], text].filter(Boolean).join();
      else raw[propertyKey] = text;
    }
  }
  return { filter: findingsSearch(raw), refused };
}

/** The address with one property of the filter said otherwise; without it where nothing is said. */
export function withProperty(
  search: FindingsSearch,
  key: keyof Filter,
  value: string | readonly string[] | undefined,
): FindingsSearch {
  const { filter } = filterOf(tokensOf(search));
  return withFilter(search, findingsSearch({ ...filter, [key]: value }));
}

const isList = (key: string): boolean => listProperties.some((one) => one === key);

const isKnown = (key: string, text: string): boolean => {
  const isProperty = filterProperties.some((one) => one === key);
  return isProperty && key in findingsSearch({ [key]: text });
};

/** Whether anything narrows the list. */
export const isFiltered = (search: FindingsSearch): boolean =>
  filterProperties.some((key) => search[key] !== undefined);

/** The address without any filter; what is not about the filter stays. */
export const withFilter = ({ order, group }: FindingsSearch, filter: Filter): FindingsSearch =>
  ordered({ ...filter, ...(order && { order }), ...(group && { group }) });

/** Whether the list can be put in another order: only what is open, of all accounts and services, is in one. */
export const hasOrder = (search: FindingsSearch): boolean =>
  [search.account, search.service, search.check, search.resource].every(
    (name) => name === undefined,
  ) && asksForOpen(search);

/** Without an order where the list has none. */
const ordered = ({ order, ...search }: FindingsSearch): FindingsSearch =>
  order && hasOrder(search) ? { ...search, order } : search;

/** Which statuses are listed: what is open, if the address names none; of what is resolved, any. */
export const statusesOf = ({
  status,
  change,
}: FindingsSearch): NonNullable<FindingsSearch['status']> =>
  status ?? (change?.includes('resolved') ? findingStatuses : ['fail', 'error']);

/** Whether nothing is asked for but what fails or could not be assessed. */
export const asksForOpen = (search: FindingsSearch): boolean =>
  !search.change?.includes('resolved') &&
  statusesOf(search).every((status) => status === 'fail' || status === 'error');

/** What the API is asked for. */
export function apiFilter({ severity, status, change, since, ...search }: FindingsSearch) {
  const { account, service, region, check, q, resource, order } = search;
  return {
    severity: severity?.join(','),
    status: status?.join(','),
    change: change?.join(','),
    changedAfter: since,
    account,
    service,
    region,
    check,
    q,
    resource,
    order,
  };
}

/** Filters that people want every day. */
export const quickFilters = {
  /** The beginning of yesterday where the reader is. */
  newSinceYesterday: (now: Date): Filter => ({
    change: ['new', 'reopened'],
    since: new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1).toISOString(),
  }),
  criticalAndHigh: (): Filter => ({ severity: ['critical', 'high'] }),
  notAssessed: (): Filter => ({ status: ['error'] }),
} as const;

export type QuickFilter = keyof typeof quickFilters;

/** Whether the address says what the quick filter says, whatever else it says. */
export const isOn = (search: FindingsSearch, filter: Filter): boolean =>
  Object.entries(filter).every(
    ([key, value]) => String(search[key as keyof Filter] ?? '') === String(value),
  );

/** The list by check or by finding, from its first page. */
export function groupedBy(search: FindingsSearch, group: 'check' | undefined): FindingsSearch {
  const { selected, cursor, group: _, ...rest } = search;
  return { ...rest, ...(group && { group }) };
}

/** Whether the filter names more than an account and a service, which is all that counts are kept by. */
export const isBeyondCounts = ({ account, service, ...search }: FindingsSearch): boolean =>
  isFiltered(search);

/** The address with the quick filter switched on, or off where it was on. */
export function toggled(search: FindingsSearch, filter: Filter): FindingsSearch {
  const { selected, cursor, ...rest } = search;
  if (!isOn(search, filter)) return ordered({ ...rest, ...filter });
  const without = Object.entries(rest).filter(([key]) => !Object.hasOwn(filter, key));
  return findingsSearch(Object.fromEntries(without));
}

/** The same list from its beginning, with nothing beside it. */
export const atFirst = ({ cursor, selected, ...search }: FindingsSearch): FindingsSearch => search;

/** Whether the filter asks by a name: what a list that is unread would have held has none. */
export const isNamed = ({ q, resource }: FindingsSearch): boolean =>
  q !== undefined || resource !== undefined;

/** Whether there may be more that could not be assessed than the filter lets through. */
export const mayHideUnseen = (search: FindingsSearch): boolean =>
  isNamed(search) ||
  search.change !== undefined ||
  search.since !== undefined ||
  !statusesOf(search).includes('error');

/**
 * What could not be assessed of what the filter names. It changed by that, if at all, so the kind of change would hide it;
 * and where a whole list is unread, a name would.
 */
export function unseenBy(search: FindingsSearch): FindingsSearch {
  const { change, since, q, resource, ...rest } = atFirst(search);
  return { ...rest, status: ['error'] };
}

/** Why the list by check is empty. */
export function whyNoCounts(
  { account, service, cursor }: FindingsSearch,
  stopped: boolean,
): 'stopped' | 'behind' | 'here' | 'nothing' {
  if (stopped) return 'stopped';
  if (cursor !== undefined) return 'behind';
  return account !== undefined || service !== undefined ? 'here' : 'nothing';
}
