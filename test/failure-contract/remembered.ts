import { blockedAfter } from '../../functions/core/findings/blocked.ts';
import { createComparison } from '../../functions/core/findings/changes.ts';
import { type Change, listingEnded } from '../../functions/core/findings/finding-change.ts';
import type { Blocked } from '../../functions/core/findings/watermark.ts';
import type { Observation } from '../../functions/core/scan/observation.ts';
import type { ScanStep } from '../../functions/core/scan/progress.ts';
import { regions } from './sample-account.ts';

/** What a run leaves behind: what it would write, what is blocked, and what the next run compares with. */
export interface Remembered {
  readonly changes: readonly Change[];
  readonly blocked: readonly Blocked[];
  readonly baseline: ReturnType<ReturnType<typeof createComparison>['baseline']>;
}

/** Compares a run with the one before, as the writer of findings does. */
export function remember(
  steps: readonly ScanStep[],
  now: Date,
  before: Remembered['baseline'] = {},
): Remembered {
  const comparison = createComparison(before, {
    now,
    regions,
    severityOf: () => 'medium',
    prints: { resource: (id) => id, content: (text) => text },
  });
  const changes: Change[] = [];
  for (const { unit, observations, end } of steps) {
    changes.push(...observations.flatMap((seen) => comparison.observe(seen) ?? []));
    if (end) comparison.ended(listingEnded(unit, end));
  }
  changes.push(...comparison.finish());
  const listings = { listings: comparison.listings(), blind: comparison.blind() };
  return { changes, blocked: blockedAfter([], listings, now), baseline: comparison.baseline() };
}

/** Whether an old finding says that it is not assessed: on its row, or by an operation that is blocked. */
export function isStale(finding: Observation, { changes, blocked }: Remembered): boolean {
  const own = changes.find(
    ({ checkId, region, resource }) =>
      checkId === finding.checkId && region === finding.region && resource === finding.resource?.id,
  );
  const saysSo =
    own?.kind === 'unseen' || (own?.kind === 'observed' && own.content.outcome.status === 'error');
  return (
    saysSo ||
    blocked.some(({ operations }) => operations.some((name) => finding.operations.includes(name)))
  );
}
