import type { Baseline } from '../../core/findings/baseline.ts';
import { blockedAfter } from '../../core/findings/blocked.ts';
import type { Comparison } from '../../core/findings/changes.ts';
import { tallyChecks } from '../../core/findings/finding-tally.ts';
import { lastRunsAfter } from '../../core/findings/last-runs.ts';
import { lastRunOf, type Watermark } from '../../core/findings/watermark.ts';
import type { ExecutionId } from '../../core/ids.ts';
import type { StoredObject } from '../../core/stored-object.ts';
import type { Write } from '../store/table.ts';
import { contentPrint } from './finding-baseline.ts';
import { tallyWrites } from './finding-tallies.ts';
import type { FindingOwner } from './keys.ts';

/** The run that a writer writes for. */
interface Run {
  readonly executionId: ExecutionId;
  readonly now: Date;
  readonly regions: readonly string[];
  /** The checks whose fault makes a check fail, too, by the catalogue. */
  readonly impliedBy: (checkId: string) => readonly string[];
}

/** The watermark of a run that ended in good order. */
export function committed(
  { marker, uncommittedFrom, snapshot: old, ...watermark }: Watermark,
  comparison: Comparison,
  { executionId, now, regions }: Run,
  snapshot: StoredObject | undefined,
): Watermark {
  const listings = comparison.listings();
  const blind = comparison.blind();
  const asked = { listings, blind: new Set(blind.map(({ listing }) => listing)) };
  const run = { executionId, at: now.toISOString(), regions };
  return {
    ...watermark,
    lastRuns: lastRunsAfter(watermark.lastRuns, asked, run),
    blocked: blockedAfter(watermark.blocked, { listings, blind }, now),
    ...(snapshot && { snapshot }),
  };
}

/**
 * The watermark with a print of the counts, and what writes these with it if they are not those that stand.
 *
 * @param known What is known now.
 */
export function countedWith(
  watermark: Watermark,
  run: FindingOwner & Run,
  known: Baseline,
): { readonly counted: Watermark; readonly writes: readonly Write[] } {
  const tallies = tallyChecks(known, {
    impliedBy: run.impliedBy,
    isBlind: ({ checkId, region }) => lastRunOf({ checkId, region }, watermark)?.isBlind === true,
  });
  const counted = contentPrint(JSON.stringify(tallies));
  if (counted === watermark.counted) return { counted: watermark, writes: [] };
  const [asOf = run.now.toISOString()] = watermark.lastRuns.map(({ at }) => at).sort();
  return { counted: { ...watermark, counted }, writes: tallyWrites(run, tallies, asOf) };
}
