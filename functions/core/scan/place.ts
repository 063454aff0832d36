import { homeRegionOf } from '../partition.ts';
import type { AnyResource, Scope } from '../resource.ts';
import { joinsOf, ownCallOf, type ScanRequest, type Unit } from './plan.ts';
import { hasRegions, isOffered } from './service-regions.ts';

/** A service that is not in a region, or a region that is off, is a fact and no error. */
export function whyNotAsked(unit: Unit, request: ScanRequest) {
  const apis = apisOf(unit);
  if (unit.region === 'global') {
    const { askedIn } = unit.resource;
    if (askedIn) return askedIn[request.partition] ? undefined : 'not-in-region';
    const isRegional = unit.resource.anchor || apis.some(hasRegions);
    if (isRegional && regionsOn(request).length === 0) return 'region-disabled';
    const isAskable = (api: string) => !hasRegions(api) || regionToAsk(api, request);
    return apis.every(isAskable) && !isOverNothing(unit, request) ? undefined : 'not-in-region';
  }
  if (request.disabledRegions?.includes(unit.region)) return 'region-disabled';
  return apis.some((api) => isOffered(api, unit.region) === false) ? 'not-in-region' : undefined;
}

/** Where the items of a resource are asked for. */
export function scopeOf(resource: AnyResource, region: string, request: ScanRequest): Scope {
  const { accountId, partition } = request;
  const { askedIn } = resource;
  const askIn = askedIn ? askedIn[partition] : regionToAsk(ownCallOf(resource).api, request);
  return { accountId, partition, region, askIn };
}

/** Where a resource is listed that is joined in every region of the scan. */
export const regionsWith = (resource: AnyResource, request: ScanRequest): readonly string[] =>
  regionsOn(request).filter((region) => isOffered(ownCallOf(resource).api, region) !== false);

/** Where an api is asked about the account as a whole: in one region of the scan, the home region if it is. */
function regionToAsk(api: string, request: ScanRequest): string | undefined {
  const asking = regionsOn(request).filter((region) => isOffered(api, region) !== false);
  return asking.find((region) => region === homeRegionOf(request.partition)) ?? asking[0];
}

const regionsOn = ({ regions, disabledRegions = [] }: ScanRequest): readonly string[] =>
  regions.filter((region) => !disabledRegions.includes(region));

/** Whether an anchor is about lists in regions of which none has the service. */
const isOverNothing = (unit: Unit, request: ScanRequest): boolean =>
  unit.resource.anchor === true &&
  joinsOf(unit).some(
    ({ regions, resource }) => regions === 'every' && regionsWith(resource, request).length === 0,
  );

/** What a unit is asked with where it is: an anchor with the calls of what it is joined to there. */
function apisOf(unit: Unit): readonly string[] {
  if (!unit.resource.anchor) return [ownCallOf(unit.resource).api];
  return joinsOf(unit)
    .filter(({ regions }) => regions === undefined)
    .map(({ resource }) => ownCallOf(resource).api);
}
