import { timeInWords } from '../../parts/format.ts';
import type { Value } from '../../parts/list/filter-fields.tsx';
import type { Account } from '../../queries/accounts.ts';
import type { Catalogue } from '../../queries/checks.ts';
import { findingChanges, findingStatuses, severities } from '../../queries/finding-words.ts';
import { findingsTexts as texts } from '../../texts/en/findings.ts';
import { words } from '../../texts/en/words.ts';

/** What is known of the values that a filter may have; absent until it was read: then fewer are offered. */
export interface Known {
  readonly catalogue: Catalogue | undefined;
  readonly accounts: readonly Account[] | undefined;
}

/** How a value is called where its own form is for machines. */
export function nameOf(key: string, value: string, { catalogue, accounts }: Partial<Known> = {}) {
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    severity: words.severities,
    status: words.statuses,
    change: words.changes,
  };
  if (key === 'check') return catalogue?.byId.get(value)?.title ?? value;
  if (key === 'account') {
    return accounts?.find(({ accountId }) => accountId === value)?.name ?? value;
  }
  if (key === 'since') return Number.isNaN(Date.parse(value)) ? value : timeInWords(value);
  return named[key]?.[value] ?? value;
}

/** The values that the filter offers, by property: what is known already, and costs no reading. */
export function valuesWith({ catalogue, accounts }: Known) {
  const named = (key: string, values: readonly string[]): readonly Value[] =>
    values.map((value) => ({ value, label: nameOf(key, value) }));
  const plain = (values: readonly string[]): readonly Value[] => values.map((value) => ({ value }));
  const regions = new Set(accounts?.flatMap((account) => account.regions) ?? []);
  return {
    severity: named('severity', severities),
    status: named('status', findingStatuses),
    change: named('change', findingChanges),
    account: (accounts ?? []).map(
      ({ accountId, name }): Value => ({ value: accountId, label: name, tags: [accountId] }),
    ),
    service: plain(catalogue?.services ?? []),
    region: plain([...[...regions].sort(), ...(regions.size > 0 ? ['global'] : [])]),
    check: (catalogue?.checks ?? []).map(
      ({ checkId, title }): Value => ({ value: checkId, label: title, tags: [checkId] }),
    ),
    since: [1, 7, 30].map((days): Value => ({ value: daysAgo(days), label: texts.lastDays(days) })),
  };
}

/** To the hour: the same choice made again is the same address. */
function daysAgo(days: number): string {
  const hour = 3_600_000;
  return new Date(Math.floor(Date.now() / hour) * hour - days * 24 * hour).toISOString();
}
