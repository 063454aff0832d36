import { addUp, isCounted, totalOf } from '../../parts/counts.ts';
import type { Counted } from '../../queries/counts.ts';

/** How much the runs have seen, where no list is unread: nothing, not all accounts, not all resources, or all. */
export type Seen = 'nothing' | 'not-all-accounts' | 'not-all-resources' | 'all';

/** Only of what was assessed somebody may say that all of it could be read. */
export function seenOf({ items, accounts }: Pick<Counted, 'items' | 'accounts'>): Seen {
  if (!isCounted({ items })) return 'nothing';
  if (accounts.assessed < accounts.all) return 'not-all-accounts';
  return errorsOf(items) > 0 ? 'not-all-resources' : 'all';
}

/** How many findings are not assessed, and how many of them because a whole list is unread. */
export interface Unseen {
  readonly errors: number;
  readonly blocked: number;
  readonly asOf?: string | undefined;
}

/** @param account Of this one alone. @default of all */
export function unseenOf(
  { items, asOf }: Pick<Counted, 'items' | 'asOf'>,
  account?: string,
): Unseen {
  const own = items.filter(({ key }) => account === undefined || key === account);
  return {
    errors: errorsOf(own),
    blocked: own.reduce((sum, { blocked }) => sum + blocked, 0),
    asOf: account === undefined ? asOf : own[0]?.asOf,
  };
}

const errorsOf = (items: Counted['items']): number =>
  totalOf(addUp(items.map(({ severities }) => severities)), 'error');
