import { sumStandings, sumTallies, type Tally } from '../../core/findings/finding-tally.ts';
import type { AccountId, TenantId } from '../../core/ids.ts';
import type { CursorScope } from '../../data/store/cursor.ts';
import type { AnswerOf, RequestOf } from '../http/route.ts';
import type { summaryRoutes } from './summary-routes.ts';

type Route = (typeof summaryRoutes)['summarizeFindings'];
export type SummaryQuery = RequestOf<Route>['query'];
export type SummaryItem = AnswerOf<Route>['items'][number];

/** Some of the counts of a service in an account, or all of them. */
export interface Counted {
  readonly accountId: AccountId;
  readonly service: string;
  readonly severities: Tally;
  readonly asOf: string | undefined;
}

/** The oldest: all others are later. */
export function asOfAll(counted: readonly Counted[]): Pick<SummaryItem, 'asOf'> {
  const times = counted.map(({ asOf }) => asOf);
  const oldest = times.toSorted()[0];
  return oldest === undefined || times.includes(undefined) ? {} : { asOf: oldest };
}

export function itemOf(key: string, counted: readonly Counted[]): SummaryItem {
  const tally = sumTallies(counted.map((one) => one.severities));
  const { blocked } = sumStandings(Object.values(tally));
  return { key, severities: tally, blocked, ...asOfAll(counted) };
}

export const scopeOf = (tenant: TenantId, { by, account, service }: SummaryQuery): CursorScope => ({
  tenant,
  list: `findings by ${by}`,
  filter: { account, service },
});

/** @param cursorAt Of the page that begins behind an item. */
export function pageFrom<Of>(left: readonly Of[], limit: number, cursorAt: (last: Of) => string) {
  const shown = left.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown, ...(last && left.length > limit && { cursor: cursorAt(last) }) };
}
