import { absentFrom, knownRegions } from './service-regions.generated.ts';

const known = new Set(knownRegions.split(' '));
const absences = new Map(
  Object.entries(absentFrom).map(([api, regions]) => [api, new Set(regions.split(' '))]),
);

/**
 * Services with one endpoint in a partition, which the SDK finds from any of its regions.
 *
 * https://docs.aws.amazon.com/general/latest/gr/iam-service.html
 * https://docs.aws.amazon.com/general/latest/gr/ao.html
 */
const withoutRegions = new Set(['iam', 'organizations']);

/** Whether a service answers in each region by itself, also about the account as a whole. */
export const hasRegions = (api: string): boolean => !withoutRegions.has(api);

/**
 * Whether a service has an endpoint in a region. `unknown` where the table is silent: then the
 * call is made, and its error is an error.
 *
 * @see tools/generate-service-regions.ts
 */
export function isOffered(api: string, region: string): boolean | 'unknown' {
  const absent = absences.get(api);
  if (!absent || !known.has(region)) return 'unknown';
  return !absent.has(region);
}
