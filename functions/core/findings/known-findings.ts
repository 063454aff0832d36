import {
  type Baseline,
  baselineOf,
  type Digests,
  digestsIn,
  digestsOf,
  groupOf,
} from './baseline.ts';
import type { ComparisonState } from './comparison-state.ts';
import type { ChangeCounts, StatusCounts } from './counts.ts';
import type { ChangeState } from './finding.ts';
import { noResource, type Target, type Transition } from './finding-change.ts';
import { changeOfSeen, digestOfSeen, seenDigest, statusOfDigest } from './finding-digest.ts';
import { transition } from './transitions.ts';

type Kept = Pick<ComparisonState, 'before' | 'seen' | 'counts' | 'changes'>;

/** The digests of all findings: as the run before left them, until this run comes upon each. */
export interface KnownFindings {
  readonly counts: StatusCounts;
  readonly changes: ChangeCounts;
  /** What this run has not come upon yet. */
  readonly before: Digests;
  /** `undefined` if the run has seen it just like that. */
  observe(target: Target, digest: string, status: keyof StatusCounts): Transition | undefined;
  /** What becomes of a finding that was not observed. */
  settle(target: Target, digest: string, change: ChangeState): void;
  /** Whether the run has come upon a resource in a group. */
  namedAny(group: string): boolean;
  /** What is known of each finding after the run: as seen in it, else as before. */
  baseline(): Baseline;
  state(): Kept;
}

export function createKnownFindings(start: Kept): KnownFindings {
  const before = digestsOf(start.before);
  const seen = digestsOf(start.seen);
  const counts = { ...start.counts };
  const changes = { ...start.changes };

  function settle({ checkId, region, resource }: Target, digest: string, change: ChangeState) {
    const group = groupOf(checkId, region);
    before.get(group)?.delete(resource);
    digestsIn(seen, group).set(resource, seenDigest(digest, change));
    changes[change] += 1;
  }

  /** What was seen of it before in this run no longer counts. */
  function uncount(known: string) {
    const status = statusOfDigest(known);
    if (status) counts[status] -= 1;
    changes[changeOfSeen(known)] -= 1;
  }

  return {
    counts,
    changes,
    before,
    settle,
    observe(target, digest, status) {
      const group = groupOf(target.checkId, target.region);
      const [known, earlier] = [seen, before].map((all) => all.get(group)?.get(target.resource));
      const become = transition({ before: earlier, seen: known }, digest, status === 'error');
      if (!become) return undefined;
      if (known) uncount(known);
      counts[status] += 1;
      settle(target, digest, become.change);
      return become;
    },
    namedAny: (group) =>
      (seen.get(group) ?? new Map()).keys().some((resource) => resource !== noResource),
    baseline: () => baselineOf(merged(before, seen)),
    state: () => ({ before: baselineOf(before), seen: baselineOf(seen), counts, changes }),
  };
}

function merged(before: Digests, seen: Digests): Digests {
  const all: Digests = new Map([...before].map(([group, digests]) => [group, new Map(digests)]));
  for (const [group, digests] of seen) {
    for (const [resource, digest] of digests) {
      digestsIn(all, group).set(resource, digestOfSeen(digest));
    }
  }
  return all;
}
