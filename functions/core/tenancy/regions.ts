import { regionsByPartition } from '../service-regions.generated.ts';
import { type Partition, partitions } from './tenancy.ts';

const regions = new Map(
  partitions.map((partition) => [partition, regionsByPartition[partition].split(' ')]),
);

/** Every region of a partition that AWS had when the table was generated. */
export const regionsOf = (partition: Partition): readonly string[] => regions.get(partition) ?? [];

/** The region in which services without regions are asked. */
const homeRegions: Readonly<Record<Partition, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
};
export const homeRegionOf = (partition: Partition): string => homeRegions[partition];

/**
 * Regions of accounts that were opened before 2019-03-20, and no account can switch off. Those of
 * the other partitions are always on.
 *
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
 */
const firstRegions = new Set(
  'ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-north-1 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2'.split(
    ' ',
  ),
);

/** Whether no account can switch the region off. */
export const isAlwaysOn = (region: string): boolean =>
  firstRegions.has(region) || /^(cn|us-gov)-/.test(region);

/** The partition that a region belongs to; an account of another one cannot be entered from it. */
export function partitionOf(region: string): Partition {
  const found = partitions.find((partition) => regionsOf(partition).includes(region));
  if (!found) throw new Error(`The table of regions does not know ${region}.`);
  return found;
}
