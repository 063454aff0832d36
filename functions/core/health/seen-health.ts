import { isSamePlace, type RegionHealth } from './service-health.ts';

/** What a run saw of a service. */
export interface SeenHealth {
  /** The state of each place where the run had anything to ask. */
  readonly seen: readonly RegionHealth[];
  /** The regions of the run. */
  readonly regions: readonly string[];
}

/**
 * What is known of a service's regions once a run has seen some of them: of each what was assessed last. Another run
 * may have assessed it since this one did. A run over fewer regions, or fewer checks, says nothing of the others.
 *
 * @param known What is known of them so far.
 */
export function seenHealth(
  { seen, regions }: SeenHealth,
  known: readonly RegionHealth[],
): readonly RegionHealth[] {
  const ends = seen.map(({ assessedAt }) => assessedAt).sort();
  const end = ends.at(-1) ?? '';
  const stands = (one: RegionHealth) => {
    const own = seen.find((place) => isSamePlace(place, one));
    if (own) return one.assessedAt > own.assessedAt;
    // What was guessed when no run had said where the service is asked ends with one that does.
    return !(one.isGuessed && regions.includes(one.region) && one.assessedAt <= end);
  };
  const standing = known.filter(stands);
  const isOver = (place: RegionHealth) => standing.some((one) => isSamePlace(one, place));
  return [...seen.filter((place) => !isOver(place)), ...standing];
}
