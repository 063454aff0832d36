import { type AnyCheck, factsBehind, listingCallsOf } from '../check.ts';
import type { Partition } from '../ids.ts';
import type { Join } from '../join.ts';
import type { AnyResource, Call } from '../resource.ts';

/** What is asked about one account. */
export interface ScanRequest {
  readonly accountId: string;
  readonly partition: Partition;
  /** The regions to judge. Items of global resources that live in other regions are left out. */
  readonly regions: readonly string[];
  /** The regions that the account has switched off: recorded, not asked. */
  readonly disabledRegions?: readonly string[];
  readonly checks: readonly AnyCheck[];
  /** A tenant's overrides, by check id. */
  readonly parameters?: Readonly<Record<string, object>>;
  /** The time of the run. */
  readonly now: Date;
  /** Ends with the first error. @default false */
  readonly failFast?: boolean;
  /** Units worked on at once, and items at once in each. @default 12 and 12 */
  readonly window?: { readonly units: number; readonly items: number };
}

/** One kind of resource in one region (`global`: once per account), with the checks that judge it. */
export interface Unit {
  /** Stable between the entries of a shard: `s3:ListBuckets/AWS::S3::Bucket@global`. */
  readonly id: string;
  readonly resource: AnyResource;
  readonly region: string;
  readonly checks: readonly AnyCheck[];
}

/** The units of a scan: every resource once per region, whatever the number of checks. */
export function unitsOf({ checks, regions }: Pick<ScanRequest, 'checks' | 'regions'>): Unit[] {
  const byResource = Map.groupBy(checks, (check) => check.resource);
  const units = [...byResource].flatMap(([resource, judging]) =>
    regionsOf(resource, regions).map((region) => ({
      id: unitId(resource, region),
      resource,
      region,
      checks: judging,
    })),
  );
  const ids = new Set(units.map(({ id }) => id));
  if (ids.size < units.length) {
    throw new Error('Two resources of the same type share one listing operation.');
  }
  return units;
}

const regionsOf = ({ scope }: AnyResource, regions: readonly string[]): readonly string[] => [
  ...(scope === 'regional' ? [] : ['global']),
  ...(scope === 'global' ? [] : regions),
];

/** The form in which observations and the watermark name an operation: `s3:ListBuckets@global`. */
export const operationKey = (api: string, operation: string, region: string) =>
  `${api}:${operation}@${region}`;

/** The calls that list a resource, as they are named where it is listed. */
export const listingOf = (resource: AnyResource, region: string): readonly string[] =>
  listingCallsOf(resource).map(({ api, operation }) => operationKey(api, operation, region));

/**
 * The region in which a joined resource is listed that does not say it: the unit's, or one for the account.
 */
export const joinRegion = (joined: AnyResource, region: string) =>
  joined.scope === 'global' ? 'global' : region;

/** Names of the facts that some check of the unit rests on. */
export const needsOf = ({ checks }: Unit): readonly string[] => [
  ...new Set(checks.flatMap(factsBehind)),
];

/** Joins that some check of the unit reads. */
export function joinsOf({ checks, resource, region }: Unit): readonly NamedJoin[] {
  const names = new Set(checks.flatMap((check) => check.joins));
  return [...names].map((name) => {
    const join = resource.related?.[name];
    if (!join) throw new Error(`${resource.type} has no join ${name}.`);
    if (join.through && !names.has(join.through)) {
      throw new Error(`A check that joins ${name} has to join ${join.through} as well.`);
    }
    if (region === 'global' && join.resource.scope === 'regional' && !join.regions) {
      throw new Error(`${resource.service} ${resource.type} joins ${name} in no region.`);
    }
    return { name, ...join };
  });
}

// biome-ignore lint/suspicious/noExplicitAny: joins of unrelated item types stand together.
export type NamedJoin = Join<any, any, AnyResource> & { readonly name: string };

function unitId(resource: AnyResource, region: string): string {
  const { api, operation } = ownCallOf(resource);
  return `${api}:${operation}/${resource.type}@${region}`;
}

/** What the items of a resource, or the one it is, are asked with; an anchor is not asked for. */
export function ownCallOf(resource: AnyResource): {
  readonly api: string;
  readonly operation: string;
} {
  const { api = resource.service, operation }: Pick<Call, 'api' | 'operation'> = resource.get ??
    resource.list ?? { operation: 'none' };
  return { api, operation };
}
