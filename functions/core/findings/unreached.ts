import type { Severity } from '../severity.ts';
import { type Digests, groupOf, isResolved, resolvedDigest } from './baseline.ts';
import { type Change, type Failure, type Listing, noResource } from './finding-change.ts';
import { unseenDigest } from './finding-digest.ts';

/** A check in a region that a listing was made for. */
export interface Covered {
  readonly checkId: string;
  readonly region: string;
}

/** @param regions Of the run; what is `global` stands for all of them that have no listing of their own. */
export const coveredBy = (
  { checkIds, ...listing }: Listing,
  regions: readonly string[],
): readonly Covered[] =>
  checkIds.flatMap((checkId) =>
    regionsCoveredBy(listing, regions).map((region) => ({ checkId, region })),
  );

export const regionsCoveredBy = (
  { region, hasRegions }: Pick<Listing, 'region' | 'hasRegions'>,
  regions: readonly string[],
): readonly string[] => (region === 'global' && !hasRegions ? ['global', ...regions] : [region]);

/** A finding that is gone can be reopened for so long. */
const rememberedDays = 90;

/** Findings that a listing did not name though it was read to its end. */
export function* goneFrom(
  before: Digests,
  covered: readonly Covered[],
  now: Date,
): Generator<Extract<Change, { readonly kind: 'gone' }>, void, undefined> {
  const forgetAt = new Date(now.getTime() + rememberedDays * 86_400_000);
  const digest = resolvedDigest(forgetAt);
  for (const { checkId, region } of covered) {
    for (const [resource, known] of before.get(groupOf(checkId, region)) ?? []) {
      if (isResolved(known)) continue;
      yield { kind: 'gone', checkId, region, resource, digest, forgetAt };
    }
  }
}

/** Why a listing broke off, and how that is printed. */
interface Breach {
  readonly failureOf: (checkId: string) => Failure;
  readonly severityOf: (checkId: string) => Severity;
  readonly print: (text: string) => string;
}

/** Findings that a listing had not reached when it broke off. */
export function* unseenIn(
  before: Digests,
  covered: readonly Covered[],
  { failureOf, severityOf, print }: Breach,
): Generator<Extract<Change, { readonly kind: 'unseen' }>, void, undefined> {
  for (const { checkId, region } of covered) {
    const failure = failureOf(checkId);
    const digest = unseenDigest(failure, severityOf(checkId), print);
    for (const [resource, known] of before.get(groupOf(checkId, region)) ?? []) {
      if (isResolved(known) || resource === noResource || known === digest) continue;
      yield { kind: 'unseen', checkId, region, resource, digest, failure };
    }
  }
}
