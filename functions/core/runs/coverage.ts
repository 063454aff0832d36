import type { Coverage, CoverageState } from '../scan/ledger.ts';
import type { CoverageFall } from './execution.ts';
import type { ShardRow } from './shard.ts';

type Shard = Pick<ShardRow, 'accountId' | 'state' | 'errorCounts' | 'ledger'>;

/** What could be read in the run before and no longer can, by account. */
export function fallenCoverage(
  before: readonly Shard[],
  now: readonly Shard[],
): readonly CoverageFall[] {
  const earlier = Map.groupBy(before, ({ accountId }) => accountId);
  const later = Map.groupBy(now, ({ accountId }) => accountId);
  return [...later]
    .map(([accountId, shards]) => ({
      accountId,
      operations: fallen(earlier.get(accountId) ?? [], shards),
    }))
    .filter(({ operations }) => operations > 0);
}

function fallen(before: readonly Shard[], now: readonly Shard[]): number {
  const states = statesByOperation(now.flatMap(({ ledger }) => ledger));
  const brokenOff = now.some(neverAsked);
  const worked = [...statesByOperation(before.flatMap(({ ledger }) => ledger))].filter(
    ([, earlier]) => !earlier.some(isBlocked),
  );
  return worked.filter(([operation]) => states.get(operation)?.some(isBlocked) ?? brokenOff).length;
}

// Only then is an operation without any entry a loss, and not a scope that became smaller.
const neverAsked = ({ state, errorCounts }: Shard) =>
  state === 'lost' || state === 'skipped' || errorCounts.authentication > 0;

function statesByOperation(ledger: readonly Coverage[]) {
  const groups = Map.groupBy(ledger, ({ operation, region }) => `${operation}@${region}`);
  return new Map([...groups].map(([key, rows]) => [key, rows.map(({ state }) => state)]));
}

/** Whether a call that ended so leaves something unread that should have been. */
export const isBlocked = (state: CoverageState) => blocked.has(state);

const blocked: ReadonlySet<CoverageState> = new Set<CoverageState>([
  'denied',
  'throttled',
  'service',
  'authentication',
  'platform',
  'region-disabled',
]);
