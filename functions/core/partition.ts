import { type Partition, partitions } from './ids.ts';

const homeRegions: Readonly<Record<Partition, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
};

/** The region in which services without regions are asked. */
export const homeRegionOf = (partition: Partition): string => homeRegions[partition];

/**
 * Regions of accounts that were opened before 2019-03-20, and no account can switch off. Those of
 * the other partitions are always on.
 *
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
 */
export const firstRegions: readonly string[] =
  'ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-north-1 eu-west-1 eu-west-2 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2'.split(
    ' ',
  );

/** How the name of any region looks. */
export const regionForm = /^[a-z]{2}(-[a-z]+)+-\d+$/;

/** Which of the partitions that we work in a region's name speaks of. */
export function partitionByName(region: string): Partition {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** Whether no account can switch the region off. */
export const isAlwaysOn = (region: string): boolean =>
  firstRegions.includes(region) || partitionByName(region) !== 'aws';

/** Regions of the partitions that we know of and do not work in. */
const otherPartitions: readonly (readonly [RegExp, string])[] = [
  [/^eusc-/, 'aws-eusc'],
  [/^us-iso-/, 'aws-iso'],
  [/^us-isob-/, 'aws-iso-b'],
  [/^eu-isoe-/, 'aws-iso-e'],
  [/^us-isof-/, 'aws-iso-f'],
];

/** The partition of a region that we do not work in; `undefined` for every other name. */
export const otherPartitionOf = (region: string): string | undefined =>
  otherPartitions.find(([names]) => names.test(region))?.[1];

/** `aws, aws-cn and aws-us-gov`: the partitions that we work in. */
export const partitionsText = `${partitions.slice(0, -1).join(', ')} and ${partitions.at(-1)}`;
