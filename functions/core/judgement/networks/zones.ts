import { IncompleteAnswerError } from '../../errors.ts';
import { answered } from '../answer.ts';

/**
 * The one zone that subnets are in, all that are named; `undefined` where they are in several. Throws if
 * a subnet that EC2 does not list could be in another.
 */
export function onlyZoneOf(
  ids: readonly string[],
  subnets: readonly { readonly AvailabilityZone?: string | undefined }[],
): string | undefined {
  const zones = new Set(
    subnets.map(({ AvailabilityZone }) => answered(AvailabilityZone, 'AvailabilityZone')),
  );
  if (zones.size > 1) return undefined;
  const [zone] = zones;
  if (zone !== undefined && subnets.length >= new Set(ids).size) return zone;
  throw new IncompleteAnswerError('EC2 does not list every subnet that is named.');
}
