import type { MultiselectProps } from '@cloudscape-design/components/multiselect';
import type { Account } from '../../queries/accounts.ts';
import { regionTexts as texts } from '../../texts/en/accounts/regions.ts';

type Partition = Account['partition'];

const names: Readonly<Record<string, string>> = texts.names;

/** Every region that AWS has, in the order in which people look for them. */
export const allRegions: readonly string[] = Object.keys(names);

/** `Europe (Frankfurt)`; nothing for a region that is newer than these pages. */
export const regionName = (region: string): string | undefined => names[region];

/** Which part of AWS a region is in. */
export function partitionOf(region: string): Partition {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** Which regions can be chosen. @param partition Where it is known. @default those of all, by partition */
export function regionOptions(
  partition: Partition | undefined,
): readonly (MultiselectProps.Option | MultiselectProps.OptionGroup)[] {
  if (partition !== undefined) return optionsIn(partition);
  return (['aws', 'aws-us-gov', 'aws-cn'] as const).map((one) => ({
    label: texts.partitions[one],
    options: optionsIn(one),
  }));
}

const optionsIn = (partition: Partition) =>
  allRegions.filter((region) => partitionOf(region) === partition).map(regionOption);

/** A region as its id, and where that is. */
export function regionOption(region: string): MultiselectProps.Option {
  const name = regionName(region);
  return { value: region, label: region, ...(name !== undefined && { description: name }) };
}
