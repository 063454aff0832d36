import { totalOf } from '../../parts/counts.ts';
import type { CountedItem, ServiceCounts } from '../../queries/counts.ts';

/** How a check stands in a tenant, as the runs counted it. */
export type Standing =
  /** Something fails, or was not assessed. */
  | 'open'
  /** All that there is passes, in every account, as of its last run. */
  | 'passes-everywhere'
  /** Nothing fails of what was assessed; of the rest nobody knows, or no more. */
  | 'passes-where-assessed'
  /** Nothing is counted of it: that is no pass. */
  | 'uncounted';

/** Never that it passes where nothing was assessed. @param item Absent where nothing is counted of the check. */
export function standingOf(
  item: Pick<CountedItem, 'severities'> | undefined,
  { accounts }: Pick<ServiceCounts, 'accounts'>,
): Standing {
  if (!item) return 'uncounted';
  const { severities } = item;
  if (totalOf(severities, 'fail') + totalOf(severities, 'error') > 0) return 'open';
  if (totalOf(severities, 'pass') === 0) return 'uncounted';
  const isAll = accounts.assessed === accounts.all && totalOf(severities, 'stale') === 0;
  return isAll ? 'passes-everywhere' : 'passes-where-assessed';
}
