import type { AnyCheck } from '../check.ts';
import { listingCallsOf } from '../check.ts';

/** Seconds that a shard should take: long enough to pay for its start, short enough to share. */
export const targetSeconds = 75;
const mostShardsPerAccount = 10;

/** One service of one account, and how long its checks take there. */
export interface Load {
  readonly service: string;
  readonly seconds: number;
}

/** The services that one shard runs, in all regions of the account. */
export interface ServiceGroup {
  /** Two digits, unique in the account. */
  readonly group: string;
  readonly services: readonly string[];
  readonly seconds: number;
}

/**
 * Packs the services of one account into groups of about `targetSeconds`. Every service stands in
 * exactly one group. Services that list the same resources stand together where the target allows,
 * so that one list call serves both.
 *
 * @param sharing Sets of services that list the same resources: `sharedListings`.
 */
export function packServices(
  loads: readonly Load[],
  sharing: readonly (readonly string[])[],
): readonly ServiceGroup[] {
  const total = sum(loads);
  const count = Math.min(
    mostShardsPerAccount,
    loads.length,
    Math.max(1, Math.ceil(total / targetSeconds)),
  );
  const bins: Load[][] = Array.from({ length: count }, () => []);
  for (const block of blocks(loads, sharing, total / count)) {
    bins.reduce((least, bin) => (sum(bin) < sum(least) ? bin : least)).push(...block);
  }
  return bins
    .filter((bin) => bin.length > 0)
    .map((bin, index) => ({
      group: String(index + 1).padStart(2, '0'),
      services: bin.map(({ service }) => service).sort(),
      seconds: sum(bin),
    }));
}

/** Sets of services whose checks make the same list calls: by a join, or by a parent of another service. */
export function sharedListings(checks: readonly AnyCheck[]): readonly (readonly string[])[] {
  const byCall = new Map<string, Set<string>>();
  for (const { resource, joins } of checks) {
    const joined = joins.flatMap((name: string) => resource.related?.[name]?.resource ?? []);
    for (const listed of [resource, ...joined]) {
      for (const { api, operation } of listingCallsOf(listed)) {
        const key = `${api}:${operation}`;
        byCall.set(key, (byCall.get(key) ?? new Set()).add(resource.service));
      }
    }
  }
  return [...byCall.values()].filter(({ size }) => size > 1).map((services) => [...services]);
}

/**
 * What a service is taken to need before it was ever measured in an account, in seconds: its
 * distinct calls, the listing ones once per region, the others for a handful of items per region.
 */
export function staticSeconds(checks: readonly AnyCheck[], regions: number): number {
  const listings = new Map<string, number>();
  const followUps = new Map<string, number>();
  for (const { resource, needs, joins } of checks) {
    const scopes = resource.scope === 'global' ? 1 : regions;
    const joined = joins.flatMap((name: string) => resource.related?.[name]?.resource ?? []);
    for (const { api, operation } of [resource, ...joined].flatMap(listingCallsOf)) {
      listings.set(`${api}:${operation}`, scopes);
    }
    for (const need of needs) followUps.set(`${resource.type}:${need}`, scopes);
  }
  const calls = (counts: ReadonlyMap<string, number>) =>
    [...counts.values()].reduce((all, count) => all + count, 0);
  return secondsPerCall * (calls(listings) + itemsPerRegion * calls(followUps));
}

const secondsPerCall = 0.1;
const itemsPerRegion = 10;

/** Services that go together, heaviest first; a set that alone would overfill a shard comes apart. */
function blocks(
  loads: readonly Load[],
  sharing: readonly (readonly string[])[],
  room: number,
): readonly (readonly Load[])[] {
  const ordered = [...loads].sort(
    (a, b) => b.seconds - a.seconds || a.service.localeCompare(b.service, 'en'),
  );
  const blockOf = new Map(ordered.map((load) => [load.service, [load]]));
  for (const services of sharing) {
    const together = new Set(services.map((service) => blockOf.get(service) ?? []));
    const merged = [...together].flat();
    if (sum(merged) > Math.max(room, targetSeconds)) continue;
    for (const { service } of merged) blockOf.set(service, merged);
  }
  return [...new Set(ordered.map(({ service }) => blockOf.get(service) ?? []))].sort(
    (a, b) => sum(b) - sum(a),
  );
}

const sum = (loads: readonly Load[]) => loads.reduce((all, { seconds }) => all + seconds, 0);
