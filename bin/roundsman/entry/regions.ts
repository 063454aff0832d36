import { otherPartitionOf, partitionsText } from '../../../functions/core/partition.ts';
import type { AccountRegions } from '../../../functions/platform/entry/regions.ts';
import type { ChosenRegions } from '../command-line/connection.ts';
import { usageError } from '../command-line/exit.ts';
import { known } from '../command-line/selection.ts';

/** Throws a usage error for a region of a partition that we do not work in. */
export function refuseOtherPartition(region: string): void {
  const partition = otherPartitionOf(region);
  if (partition) throw usageError(onlyPartitions(`${region} is a region of ${partition}`));
}

/** Says why nothing can be scanned there, and where it can. */
export const onlyPartitions = (why: string): string =>
  `${why}; roundsman works in the partitions ${partitionsText} only.`;

/**
 * The regions to scan: those asked for, otherwise all that are enabled. Throws a usage error for a
 * name that AWS does not know.
 */
export function chooseRegions(
  { enabled, disabled }: AccountRegions,
  asked: readonly string[] | undefined,
): ChosenRegions {
  if (!asked) return { regions: enabled.toSorted(), disabledRegions: [] };
  const names = [...enabled, ...disabled].sort();
  const regions = [...new Set(asked)].map((name) => known('region', name, names));
  return { regions, disabledRegions: regions.filter((name) => disabled.includes(name)) };
}
