import { type Partition, partitions } from '../ids.ts';
import { regionsByPartition } from '../scan/service-regions.generated.ts';

const regions = new Map(
  partitions.map((partition) => [partition, regionsByPartition[partition].split(' ')]),
);

/** Every region of a partition that AWS had when the table was generated. */
export const regionsOf = (partition: Partition): readonly string[] => regions.get(partition) ?? [];

/** The partition that a region belongs to; an account of another one cannot be entered from it. */
export function partitionOf(region: string): Partition {
  const found = partitions.find((partition) => regionsOf(partition).includes(region));
  if (!found) throw new Error(`The table of regions does not know ${region}.`);
  return found;
}
