import type { Observation } from '../scan/observation.ts';
import type { Severity } from '../severity.ts';
import { type Baseline, groupOf } from './baseline.ts';
import { type ComparisonState, stateFrom } from './comparison-state.ts';
import type { ChangeCounts, StatusCounts } from './counts.ts';
import {
  type Change,
  type Content,
  contentOf,
  type Failure,
  type Listing,
  noResource,
  type Target,
} from './finding-change.ts';
import { digestOf } from './finding-digest.ts';
import { createKnownFindings } from './known-findings.ts';
import { createUnnamedFailures } from './unnamed-failures.ts';
import { type Covered, coveredBy, goneFrom, unseenIn } from './unreached.ts';

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

export function createComparison(
  start: Baseline | ComparisonState,
  options: ComparisonOptions,
): Comparison {
  const { now, regions, prints, severityOf } = options;
  // Not the state as a whole: it would be held with all it was read from.
  const { known, unnamed, listings, pruned } = partsOf(stateFrom(start, now));
  const { changes } = known;

  function observe(observation: Observation): Change | undefined {
    const { checkId, region, resource } = observation;
    if (!resource) {
      unnamed.note(observation);
      return undefined;
    }
    const target = { checkId, region, resource: prints.resource(resource.id) };
    return enter(target, contentOf(observation, resource, severityOf(checkId)));
  }

  function enter(target: Target, content: Content): Change | undefined {
    const digest = digestOf(content, prints.content);
    const become = known.observe(target, digest, content.outcome.status);
    if (!become || become.change === 'unchanged') return undefined;
    return {
      kind: 'observed',
      ...target,
      change: become.change,
      from: become.from,
      digest,
      content,
    };
  }

  function* finish(): Generator<Change, void, undefined> {
    for (const { checkId, region, operations, failure } of unnamed.all()) {
      const target = { checkId, region, resource: noResource };
      const outcome = { status: 'error', failure } as const;
      const change = enter(target, { severity: severityOf(checkId), operations, outcome });
      if (change) yield change;
    }
    for (const listing of listings) {
      for (const change of missedBy(listing)) {
        known.settle(change, change.digest, change.kind === 'gone' ? 'resolved' : 'not-assessed');
        yield change;
      }
    }
  }

  function missedBy(listing: Listing): Iterable<Missed> {
    const covered = coveredBy(listing, regions);
    if (listing.end === 'listed') {
      const hasFailed = ({ checkId, region }: Covered) =>
        [listing.region, region].some((place) => unnamed.has(checkId, place));
      return goneFrom(
        known.before,
        covered.filter((one) => !hasFailed(one)),
        now,
      );
    }
    if (listing.end !== 'failed' || !namedAny(listing)) return [];
    return unseenIn(known.before, covered, {
      failureOf: (checkId) => unnamed.why(checkId, listing.region),
      severityOf,
      print: prints.content,
    });
  }

  const namedAny = (listing: Listing) =>
    coveredBy(listing, regions).some(({ checkId, region }) =>
      known.namedAny(groupOf(checkId, region)),
    );

  return {
    observe,
    ended: (listing) => void listings.push(listing),
    finish,
    counts: known.counts,
    changes,
    listings: () => listings,
    blind: () =>
      listings
        .filter((listing) => listing.end === 'failed' && !namedAny(listing))
        .map((listing) => ({
          listing,
          failure: unnamed.why(listing.checkIds[0] ?? noResource, listing.region),
        })),
    baseline: known.baseline,
    isChanged: () =>
      pruned ||
      Object.entries(changes).some(([change, count]) => change !== 'unchanged' && count > 0),
    state: () => ({ ...known.state(), unnamed: [...unnamed.all()], listings, pruned }),
  };
}

/** What a listing missed: gone, or not reached. */
type Missed = Exclude<Change, { readonly kind: 'observed' }>;

const partsOf = (state: ComparisonState) => ({
  known: createKnownFindings(state),
  unnamed: createUnnamedFailures(state.unnamed),
  listings: [...state.listings],
  pruned: state.pruned,
});
