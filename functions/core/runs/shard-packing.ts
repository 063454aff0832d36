import { sessionPolicyRoom } from '../accounts/session-policy.ts';
import { type AnyCheck, listingCallsOf } from '../check.ts';

/** Seconds that a shard should take: long enough to pay for its start, short enough to share. */
export const targetSeconds = 75;
/** The most shards of an account. One that has more to do has shards that take longer. */
export const mostShardsPerAccount = 10;

/** One service of one account, how long its checks take there, and what they need of the session's policy. */
export interface Load {
  readonly service: string;
  readonly seconds: number;
  /** The characters of the session's policy: `sessionPolicyCharacters`, or `widestPolicyCharacters`. */
  readonly characters: number;
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
 * so that one list call serves both. No group needs more of a session's policy than there is room for,
 * but a service that alone needs more: for that there are more groups than `most`, if it must be.
 *
 * @param sharing Sets of services that list the same resources: `sharedListings`.
 * @param most Groups, as far as time alone decides.
 */
export function packServices(
  loads: readonly Load[],
  sharing: readonly (readonly string[])[],
  most: number,
): readonly ServiceGroup[] {
  const total = sum(loads);
  const byTime = Math.min(most, loads.length, Math.max(1, Math.ceil(total / targetSeconds)));
  const bins: Load[][] = Array.from({ length: byTime }, () => []);
  for (const block of blocks(loads, sharing, total / byTime)) {
    const fitting = bins.filter((bin) => bin.length === 0 || fits([...bin, ...block]));
    const bin = leastOf(fitting);
    if (bin) bin.push(...block);
    else bins.push([...block]);
  }
  return bins
    .filter((bin) => bin.length > 0)
    .map((bin, index) => ({
      group: groupName(index + 1),
      services: bin.map(({ service }) => service).sort(),
      seconds: sum(bin),
    }));
}

/** The name of the nth group of an account. */
export const groupName = (number: number): string => String(number).padStart(2, '0');

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
    const joined = joins.flatMap((name: string) => resource.related?.[name] ?? []);
    const listed = [resource, ...joined.map((join) => join.resource)];
    for (const { api, operation } of listed.flatMap(listingCallsOf)) {
      listings.set(`${api}:${operation}`, scopes);
    }
    for (const need of needs) followUps.set(`${resource.type}:${need}`, scopes);
    for (const { resource: other, facts = [] } of joined) {
      for (const fact of facts) followUps.set(`${other.type}:${fact}`, scopes);
    }
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
    if (sum(merged) > Math.max(room, targetSeconds) || !fits(merged)) continue;
    for (const { service } of merged) blockOf.set(service, merged);
  }
  return [...new Set(ordered.map(({ service }) => blockOf.get(service) ?? []))].sort(
    (a, b) => sum(b) - sum(a),
  );
}

const leastOf = (bins: readonly Load[][]): Load[] | undefined =>
  bins.toSorted((a, b) => sum(a) - sum(b))[0];

const fits = (loads: readonly Load[]) =>
  loads.reduce((all, { characters }) => all + characters, 0) <= sessionPolicyRoom;

const sum = (loads: readonly Load[]) => loads.reduce((all, { seconds }) => all + seconds, 0);
