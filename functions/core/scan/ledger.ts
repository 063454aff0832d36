import type { DenialSource } from '../errors.ts';

/** What became of the calls of one operation in one region. */
export const coverageStates = [
  'ok',
  'empty',
  /** The item was deleted after it had been listed. */
  'gone',
  'denied',
  'throttled',
  'service',
  'authentication',
  'platform',
  'not-enabled',
  'not-in-region',
  'region-disabled',
  /** Only the management account of an organisation has it, and this account is none. */
  'not-management-account',
] as const;
export type CoverageState = (typeof coverageStates)[number];

/** One row of the coverage ledger. */
export interface Coverage {
  readonly region: string;
  /** `api:Operation` */
  readonly operation: string;
  readonly state: CoverageState;
  readonly deniedBy?: DenialSource;
  /** How many calls ended this way; each page of a list is one, and each poll. */
  readonly count: number;
}

/** Counts what became of every call, by region, operation and state. */
export interface Ledger {
  record(entry: Omit<Coverage, 'count'>): void;
  rows(): readonly Coverage[];
}

export function createLedger(earlier: readonly Coverage[] = []): Ledger {
  const counts = new Map<string, Coverage>();
  const keyOf = ({ region, operation, state, deniedBy }: Omit<Coverage, 'count'>) =>
    [region, operation, state, deniedBy].join(' ');
  for (const row of earlier) counts.set(keyOf(row), row);
  return {
    record(entry) {
      const key = keyOf(entry);
      counts.set(key, { ...entry, count: (counts.get(key)?.count ?? 0) + 1 });
    },
    rows: () => [...counts.values()],
  };
}
