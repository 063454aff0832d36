import * as z from 'zod';
import { Baseline, isForgotten } from './baseline.ts';
import { ChangeCounts, noChanges, StatusCounts } from './counts.ts';
import { Failure, Listing } from './finding-change.ts';

/** A listing that failed without naming a resource, as a check of it saw that. */
const Unnamed = z.object({
  checkId: z.string(),
  region: z.string(),
  operations: z.array(z.string()).readonly(),
  failure: Failure,
});
export type Unnamed = z.infer<typeof Unnamed>;

/** Where a comparison stands, between the entries of a shard. JSON. */
export const ComparisonState = z.object({
  before: Baseline,
  seen: Baseline,
  unnamed: z.array(Unnamed),
  listings: z.array(Listing),
  counts: StatusCounts,
  changes: ChangeCounts,
  pruned: z.boolean(),
});
export type ComparisonState = z.infer<typeof ComparisonState>;

/** Where a comparison begins: anew with what is known, or where another entry left it. */
export const stateFrom = (start: Baseline | ComparisonState, now: Date): ComparisonState =>
  isState(start) ? start : firstState(start, now);

const isState = (start: Baseline | ComparisonState): start is ComparisonState =>
  Array.isArray(start.listings);

function firstState(baseline: Baseline, now: Date): ComparisonState {
  let pruned = false;
  const before: Baseline = {};
  for (const [group, digests] of Object.entries(baseline)) {
    const kept = Object.entries(digests).filter(([, digest]) => !isForgotten(digest, now));
    pruned ||= kept.length < Object.keys(digests).length;
    before[group] = Object.fromEntries(kept);
  }
  const counts = { pass: 0, fail: 0, error: 0 };
  const changes = noChanges();
  return { before, seen: {}, unnamed: [], listings: [], counts, changes, pruned };
}
