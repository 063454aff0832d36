import * as z from 'zod';
import { errorCategories, ownError } from '../errors.ts';
import type { Observation } from '../scan/observation.ts';
import type { Severity } from '../severity.ts';
import {
  Baseline,
  baselineOf,
  type Digests,
  digestsIn,
  digestsOf,
  groupOf,
  isForgotten,
  isResolved,
  resolvedDigest,
} from './baseline.ts';
import { ChangeCounts, noChanges, StatusCounts } from './counts.ts';
import type { ChangeState } from './finding.ts';
import { type Change, type Content, Failure, failureOf, Listing } from './finding-change.ts';
import {
  changeOfSeen,
  digestOf,
  seenDigest,
  statusOfDigest,
  unseenDigest,
} from './finding-digest.ts';
import { changeAgain, changeFrom, knownFrom } from './transitions.ts';

export interface ComparisonOptions {
  /** The time of the run. */
  readonly now: Date;
  /** The regions that the run judges. */
  readonly regions: readonly string[];
  readonly severityOf: (checkId: string) => Severity;
  /** Short prints: of a resource's id, of what is said about it. */
  readonly prints: {
    readonly resource: (id: string) => string;
    readonly content: (text: string) => string;
  };
}

const Unnamed = z.object({
  checkId: z.string(),
  region: z.string(),
  operations: z.array(z.string()).readonly(),
  failure: Failure,
});

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

/**
 * Compares a run's observations, one by one, with what is known, and says what to write: only what
 * changed. Holds a digest of some 20 letters per finding, not the finding.
 *
 * - An observation that failed keeps the last verdict; the change is `not-assessed`.
 * - A finding is gone only if its listing was read to its end in this run, within the run's regions,
 *   and nothing of the check failed without naming a resource.
 * - Where a listing broke off, what it had not reached is `unseen`; if it reached nothing at all, no
 *   finding is written: its operations are blocked instead.
 */
export interface Comparison {
  observe(observation: Observation): Change | undefined;
  ended(listing: Listing): void;
  /** What follows once everything was observed. To be read to its end. */
  finish(): Generator<Change, void, undefined>;
  readonly counts: StatusCounts;
  readonly changes: ChangeCounts;
  listings(): readonly Listing[];
  /** Listings that named nothing at all, and why. After `finish`. */
  blind(): readonly { readonly listing: Listing; readonly failure: Failure }[];
  /** What is known now. After `finish`. */
  baseline(): Baseline;
  /** Whether that differs from what was known before. */
  isChanged(): boolean;
  state(): ComparisonState;
}

/** A finding that is gone can be reopened for so long. */
const rememberedDays = 90;
const none = '-';

export function createComparison(
  start: Baseline | ComparisonState,
  options: ComparisonOptions,
): Comparison {
  const state = isState(start) ? start : startFrom(start, options.now);
  const before = digestsOf(state.before);
  const seen = digestsOf(state.seen);
  const unnamed = new Map(state.unnamed.map((one) => [groupOf(one.checkId, one.region), one]));
  const listings = [...state.listings];
  const counts = { ...state.counts };
  const changes = { ...state.changes };
  // Not `state`: it would be held with all it was read from.
  const { pruned } = state;
  const { now, prints, severityOf } = options;
  const inScope = new Set(['global', ...options.regions]);

  function observe(observation: Observation): Change | undefined {
    const { checkId, region, resource, operations } = observation;
    if (!resource) {
      noteUnnamed(observation);
      return undefined;
    }
    const { id, name } = resource;
    const outcome = outcomeOf(observation);
    return enter(checkId, region, prints.resource(id), {
      resource: { id, name },
      severity: severityOf(checkId),
      operations: [...operations].sort(),
      outcome,
    });
  }

  // Of several, the one that ranks first, so that the row does not change with the order of the calls.
  function noteUnnamed(observation: Observation) {
    if (observation.status !== 'error') throw contradiction(observation, 'is a verdict on nothing');
    const { checkId, region, operations, error } = observation;
    const group = groupOf(checkId, region);
    const failure = failureOf(error);
    const known = unnamed.get(group);
    if (known && rankOf(known.failure) <= rankOf(failure)) return;
    unnamed.set(group, { checkId, region, operations: [...operations].sort(), failure });
  }

  function enter(
    checkId: string,
    region: string,
    resource: string,
    content: Content,
  ): Change | undefined {
    const group = groupOf(checkId, region);
    const digest = digestOf(content, prints.content);
    const known = digestsIn(seen, group).get(resource);
    const earlier = known?.slice(0, -1) ?? before.get(group)?.get(resource);
    before.get(group)?.delete(resource);
    if (known && earlier === digest) return undefined;

    const isError = content.outcome.status === 'error';
    const change = known ? changeAgain(known, isError) : changeFrom(earlier, digest, isError);
    if (known) uncount(known);
    counts[content.outcome.status] += 1;
    changes[change] += 1;
    digestsIn(seen, group).set(resource, seenDigest(digest, change));
    if (change === 'unchanged') return undefined;
    const from = knownFrom(earlier);
    return { kind: 'observed', checkId, region, resource, change, from, digest, content };
  }

  /** What was observed of it before in this run no longer counts. */
  function uncount(known: string) {
    const status = statusOfDigest(known);
    if (status) counts[status] -= 1;
    changes[changeOfSeen(known)] -= 1;
  }

  function* finish(): Generator<Change, void, undefined> {
    for (const { checkId, region, operations, failure } of unnamed.values()) {
      const severity = severityOf(checkId);
      const outcome = { status: 'error', failure } as const;
      const change = enter(checkId, region, none, { severity, operations, outcome });
      if (change) yield change;
    }
    for (const listing of listings) {
      if (listing.end === 'listed') yield* goneFrom(listing);
      if (listing.end === 'failed' && namedAny(listing)) yield* unseenIn(listing);
    }
  }

  function* goneFrom(listing: Listing): Generator<Change, void, undefined> {
    const forgetAt = new Date(now.getTime() + rememberedDays * 86_400_000);
    const gone = resolvedDigest(forgetAt);
    for (const { group, checkId, region } of coveredBy(listing)) {
      if (unnamed.has(groupOf(checkId, listing.region)) || unnamed.has(group)) continue;
      for (const [resource, known] of before.get(group) ?? []) {
        if (isResolved(known)) continue;
        move(group, resource, gone, 'resolved');
        yield { kind: 'gone', checkId, region, resource, digest: gone, forgetAt };
      }
    }
  }

  function* unseenIn(listing: Listing): Generator<Change, void, undefined> {
    for (const { group, checkId, region } of coveredBy(listing)) {
      const failure = whyFailed(listing, checkId);
      const digest = unseenDigest(failure, prints.content);
      for (const [resource, known] of before.get(group) ?? []) {
        if (isResolved(known) || resource === none) continue;
        if (known === digest) continue;
        move(group, resource, digest, 'not-assessed');
        yield { kind: 'unseen', checkId, region, resource, digest, failure };
      }
    }
  }

  function move(group: string, resource: string, digest: string, change: ChangeState) {
    before.get(group)?.delete(resource);
    digestsIn(seen, group).set(resource, seenDigest(digest, change));
    changes[change] += 1;
  }

  function coveredBy({ checkIds, region }: Listing) {
    const regions = region === 'global' ? [...inScope] : [region];
    return checkIds.flatMap((checkId) =>
      regions.map((covered) => ({ checkId, region: covered, group: groupOf(checkId, covered) })),
    );
  }

  const namedAny = (listing: Listing) =>
    coveredBy(listing).some(({ group }) =>
      (seen.get(group) ?? new Map()).keys().some((resource) => resource !== none),
    );

  function whyFailed({ region }: Listing, checkId: string): Failure {
    const known = unnamed.get(groupOf(checkId, region));
    if (!known) throw contradiction({ checkId, region }, 'failed and nobody said why');
    return known.failure;
  }

  return {
    observe,
    ended: (listing) => void listings.push(listing),
    finish,
    counts,
    changes,
    listings: () => listings,
    blind: () =>
      listings
        .filter((listing) => listing.end === 'failed' && !namedAny(listing))
        .map((listing) => ({ listing, failure: whyFailed(listing, listing.checkIds[0] ?? none) })),
    baseline: () => baselineOf(merged(before, seen)),
    isChanged: () =>
      pruned ||
      Object.entries(changes).some(([change, count]) => change !== 'unchanged' && count > 0),
    state: () => ({
      before: baselineOf(before),
      seen: baselineOf(seen),
      unnamed: [...unnamed.values()],
      listings,
      counts,
      changes,
      pruned,
    }),
  };
}

const isState = (start: Baseline | ComparisonState): start is ComparisonState =>
  Array.isArray(start.listings);

function startFrom(baseline: Baseline, now: Date): ComparisonState {
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

/** What is known of each finding after the run: as seen in it, else as before. */
function merged(before: Digests, seen: Digests): Digests {
  const all: Digests = new Map([...before].map(([group, digests]) => [group, new Map(digests)]));
  for (const [group, digests] of seen) {
    for (const [resource, digest] of digests)
      digestsIn(all, group).set(resource, digest.slice(0, -1));
  }
  return all;
}

function rankOf({ category, code, operation }: Failure): string {
  return `${errorCategories.indexOf(category)} ${code} ${operation}`;
}

function outcomeOf(observation: Observation): Content['outcome'] {
  if (observation.status === 'error') {
    return { status: 'error', failure: failureOf(observation.error) };
  }
  return observation.status === 'pass'
    ? { status: 'pass' }
    : { status: 'fail', message: observation.message };
}

function contradiction({ checkId, region }: Pick<Observation, 'checkId' | 'region'>, what: string) {
  return ownError('Compare', `What was observed of ${checkId} in ${region} ${what}.`, { region });
}
