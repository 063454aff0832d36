import { wasAsked } from './blocked.ts';
import type { Listing } from './finding-change.ts';
import { regionsCoveredBy } from './unreached.ts';
import type { LastRun } from './watermark.ts';

type Run = Pick<LastRun, 'executionId' | 'at'>;
type Judged = Omit<LastRun, 'checks' | 'regions'> & {
  readonly checkId: string;
  readonly region: string;
};

/**
 * Which run judged what last, after a run. A run of a narrower scope takes over no more than it asked
 * for: a check that it left out stays as old as it was.
 *
 * @param blind Of the listings, those that named nothing.
 * @param run With the regions that it judges.
 */
export function lastRunsAfter(
  previous: readonly LastRun[],
  {
    listings,
    blind,
  }: { readonly listings: readonly Listing[]; readonly blind: ReadonlySet<Listing> },
  { executionId, at, regions }: Run & { readonly regions: readonly string[] },
): readonly LastRun[] {
  const judged = listings.filter(wasAsked).flatMap((listing) =>
    product({
      executionId,
      at,
      checks: listing.checkIds,
      regions: regionsCoveredBy(listing, regions),
      ...(blind.has(listing) && { isBlind: true }),
    }),
  );
  const all = [...previous.flatMap(product), ...judged];
  return grouped([...new Map(all.map((one) => [`${one.checkId} ${one.region}`, one])).values()]);
}

const product = ({ checks, regions, ...run }: LastRun): readonly Judged[] =>
  checks.flatMap((checkId) => regions.map((region) => ({ ...run, checkId, region })));

/** Checks that one run judged in the same regions stand together. */
function grouped(all: readonly Judged[]): readonly LastRun[] {
  const byCheck = Map.groupBy(all, ({ executionId, isBlind, checkId }) =>
    [executionId, isBlind, checkId].join(' '),
  );
  const groups = Map.groupBy(byCheck.values(), (same) =>
    [same[0]?.executionId, same[0]?.isBlind, ...regionsOf(same)].join(' '),
  );
  return [...groups.values()].flatMap((checks) => {
    const [first] = checks;
    const [run] = first ?? [];
    if (!first || !run) return [];
    const { checkId, region, ...said } = run;
    const ids = checks.flatMap(([one]) => one?.checkId ?? []).sort();
    return { ...said, checks: ids, regions: regionsOf(first) };
  });
}

const regionsOf = (judged: readonly Judged[]) => judged.map(({ region }) => region).sort();
