import { homeRegionOf } from '../partition.ts';
import { ownCallOf, type ScanRequest, type Unit } from './plan.ts';
import { hasRegions, isOffered } from './service-regions.ts';

/** A service that is not in a region, or a region that is off, is a fact and no error. */
export function whyNotAsked(unit: Unit, request: ScanRequest) {
  const api = apiOf(unit);
  if (unit.region === 'global') {
    if (!hasRegions(api) || regionToAsk(unit, request)) return undefined;
    return regionsOn(request).length === 0 ? 'region-disabled' : 'not-in-region';
  }
  if (request.disabledRegions?.includes(unit.region)) return 'region-disabled';
  return isOffered(api, unit.region) === false ? 'not-in-region' : undefined;
}

/** Where a unit asks about the account as a whole: in one region of the scan, the home region if it is. */
export function regionToAsk(unit: Unit, request: ScanRequest): string | undefined {
  const api = apiOf(unit);
  const asking = regionsOn(request).filter((region) => isOffered(api, region) !== false);
  return asking.find((region) => region === homeRegionOf(request.partition)) ?? asking[0];
}

const regionsOn = ({ regions, disabledRegions = [] }: ScanRequest): readonly string[] =>
  regions.filter((region) => !disabledRegions.includes(region));

const apiOf = ({ resource }: Unit): string => ownCallOf(resource).api;
