import { wasAsked } from './blocked.ts';
import type { Listing } from './finding-change.ts';
import { regionsCoveredBy } from './unreached.ts';
import type { LastRun } from './watermark.ts';

type Run = Pick<LastRun, 'executionId' | 'at'>;
type Judged = Run & { readonly checkId: string; readonly region: string };

/**
 * Which run judged what last, after a run. A run of a narrower scope takes over no more than it asked
 * for: a check that it left out stays as old as it was.
 *
 * @param run With the regions that it judges.
 */
export function lastRunsAfter(
  previous: readonly LastRun[],
  listings: readonly Listing[],
  { executionId, at, regions }: Run & { readonly regions: readonly string[] },
): readonly LastRun[] {
  const judged = listings
    .filter(wasAsked)
    .flatMap(({ checkIds: checks, ...listing }) =>
      product({ executionId, at, checks, regions: regionsCoveredBy(listing, regions) }),
    );
  const all = [...previous.flatMap(product), ...judged];
  return grouped([...new Map(all.map((one) => [`${one.checkId} ${one.region}`, one])).values()]);
}

const product = ({ checks, regions, ...run }: LastRun): readonly Judged[] =>
  checks.flatMap((checkId) => regions.map((region) => ({ ...run, checkId, region })));

/** Checks that one run judged in the same regions stand together. */
function grouped(all: readonly Judged[]): readonly LastRun[] {
  const byCheck = Map.groupBy(all, ({ executionId, checkId }) => `${executionId} ${checkId}`);
  const groups = Map.groupBy(byCheck.values(), (same) =>
    [same[0]?.executionId, ...regionsOf(same)].join(' '),
  );
  return [...groups.values()].flatMap((checks) => {
    const [first] = checks;
    const [run] = first ?? [];
    if (!first || !run) return [];
    const { executionId, at } = run;
    const ids = checks.flatMap(([one]) => one?.checkId ?? []).sort();
    return { executionId, at, checks: ids, regions: regionsOf(first) };
  });
}

const regionsOf = (judged: readonly Judged[]) => judged.map(({ region }) => region).sort();
