import type { Failure, Listing } from './finding-change.ts';
import type { Blocked } from './watermark.ts';

/** What a run says about which operations are blocked. */
export interface Listings {
  readonly listings: readonly Listing[];
  /** The listings that named nothing. */
  readonly blind: readonly { readonly listing: Listing; readonly failure: Failure }[];
}

/**
 * What is blocked after a run: as before, but for the operations that it asked again. What was blocked
 * before and still is keeps the time since when.
 */
export function blockedAfter(
  previous: readonly Blocked[],
  { listings, blind }: Listings,
  now: Date,
): readonly Blocked[] {
  const asked = new Set(listings.filter(wasAsked).flatMap(({ operations }) => operations));
  const since = new Map(
    previous.flatMap((blocked) => blocked.operations.map((name) => [name, blocked.since])),
  );
  const kept = previous.flatMap(({ operations, ...why }) =>
    operations.filter((name) => !asked.has(name)).map((name) => ({ name, ...why })),
  );
  const added = blind.flatMap(({ listing, failure: { category, code, operation, deniedBy } }) =>
    blockedOperations(listing, operation).map((name) => ({
      name,
      category,
      code,
      ...(deniedBy && { deniedBy }),
      since: since.get(name) ?? now.toISOString(),
    })),
  );
  return grouped([...kept, ...added]);
}

/** A region that is off, or without the service, was not asked: what is known of it stands. */
export const wasAsked = ({ end }: Listing) => end === 'listed' || end === 'failed';

/** The call that failed; all of the listing where it is none of them (`sts:AssumeRole`). */
function blockedOperations({ operations }: Listing, failed: string): readonly string[] {
  const named = operations.filter((name) => name.startsWith(`${failed}@`));
  return named.length > 0 ? named : operations;
}

function grouped(
  all: readonly (Omit<Blocked, 'operations'> & { readonly name: string })[],
): readonly Blocked[] {
  const groups = Map.groupBy(all, ({ category, code, deniedBy, since }) =>
    [category, code, deniedBy, since].join(' '),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { name: _, ...why } = first;
    return {
      ...why,
      operations: [...new Set(group.map(({ name }) => name))].sort(),
    };
  });
}
