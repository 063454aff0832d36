import { answered } from '../answer.ts';

/**
 * The zones that subnets are in, all that are named; `undefined` where they would be one alone, but EC2
 * does not list a subnet that could be in another. One that is named and not listed was deleted: what
 * runs nothing, as a service without tasks, does not hold it.
 */
export function zonesOf(
  ids: readonly string[],
  subnets: readonly { readonly AvailabilityZone?: string | undefined }[],
): readonly string[] | undefined {
  const zones = new Set(
    subnets.map(({ AvailabilityZone }) => answered(AvailabilityZone, 'AvailabilityZone')),
  );
  const isTold = zones.size > 1 || (zones.size === 1 && subnets.length >= new Set(ids).size);
  return isTold ? [...zones] : undefined;
}
