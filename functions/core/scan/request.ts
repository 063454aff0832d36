import { homeRegionOf } from '../partition.ts';
import type { AnyResource, Call, Scope } from '../resource.ts';
import type { AwsRequest } from './aws-caller.ts';
import { hasRegions } from './service-regions.ts';

/** The request that a call of a resource's declaration makes in a scope. */
export function requestFor(
  call: Pick<Call, 'operation' | 'api'>,
  resource: AnyResource,
  scope: Scope,
  input: object = {},
): AwsRequest {
  const { operation, api = resource.service } = call;
  const { region } = scope;
  const place = region === 'global' && { askIn: placeOf(api, scope) };
  return { api, operation, region, ...place, input };
}

/** The place in which something `global` is asked: a service without regions has one. */
function placeOf(api: string, { partition, askIn }: Scope): string {
  if (!hasRegions(api)) return homeRegionOf(partition);
  if (askIn) return askIn;
  throw new Error(`No region of the scan is on, where ${api} could be asked.`);
}
