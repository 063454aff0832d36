import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import * as z from 'zod';
import { checks } from '../functions/checks/registry.generated.ts';
import { firstRegions } from '../functions/core/partition.ts';
import { ownCallOf } from '../functions/core/scan/plan.ts';
import { serviceOf } from '../functions/platform/calls/service-names.ts';
import { type Generated, withDate, writeGenerated } from './generated.ts';
import { botocoreServices } from './models/botocore.ts';
import { botocoreVersion, readData } from './models/data.ts';

// node tools/generate-service-regions.ts <folder of botocore's data> <folder of cfn-lint's schemas/providers>
//
// By hand, now and then: neither is a dependency of this project. botocore knows where services had endpoints until
// about 2023; of those that came later, cfn-lint has what AWS's registry of CloudFormation offers in each region.

const target = 'functions/core/scan/service-regions.generated.ts';

const Endpoints = z.object({
  partitions: z.array(
    z.object({
      partition: z.string(),
      regions: z.record(z.string(), z.unknown()),
      services: z.record(
        z.string(),
        z.object({
          endpoints: z.record(z.string(), z.unknown()).default({}),
          isRegionalized: z.boolean().default(true),
        }),
      ),
    }),
  ),
});

const ourPartitions = new Set(['aws', 'aws-cn', 'aws-us-gov']);

// The data lags behind in regions opened since 2023: it lacks S3 Control in most of these. To say
// "not in region" where the service is would hide resources, so there the table stays silent.
const young = new Set([
  'ap-east-2',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-west-1',
  'il-central-1',
  'mx-central-1',
]);

/** Regions by endpoint prefix where the service has no endpoint; nothing where the data is silent. */
function absences(data: string) {
  const { partitions } = Endpoints.parse(readData(resolve(data, 'endpoints.json')));
  const ours = partitions
    .filter(({ partition }) => ourPartitions.has(partition))
    .map(({ regions, services }) => ({
      services,
      regions: Object.keys(regions).filter((region) => !young.has(region)),
    }));
  const absent = new Map<string, Set<string>>();
  for (const { regions, services } of ours) {
    for (const [prefix, { endpoints, isRegionalized }] of Object.entries(services)) {
      const missing = regions.filter((region) => !(region in endpoints));
      const isGlobal = missing.length === regions.length;
      if (isGlobal || !isRegionalized) continue;
      absent.set(prefix, new Set([...(absent.get(prefix) ?? []), ...missing]));
    }
  }
  const named = new Set(ours.flatMap(({ services }) => Object.keys(services)));
  return { absent, named, regions: ours.flatMap(({ regions }) => regions) };
}

/**
 * The fewest regions, of those that every account has, in which a service must have types: a registry that lags says
 * nothing.
 */
const leastRegions = 12;

/**
 * Regions in which AWS's registry has no type of a service, by its API; of services of which AWS's endpoints do not know.
 * A type that is nowhere, or in few regions, is a gap of the registry and not of the service.
 */
function withoutTypes(
  folder: string,
  regions: readonly string[],
  isKnown: (api: string) => boolean,
) {
  const typesIn = new Map(
    globSync('*-*.json', { cwd: folder }).map((file) => [
      basename(file, '.json'),
      new Set(
        Object.keys(z.record(z.string(), z.unknown()).parse(readData(resolve(folder, file)))),
      ),
    ]),
  );
  const ofApi = Map.groupBy([...new Set(checks.map(({ resource }) => resource))], (resource) =>
    serviceOf(ownCallOf(resource).api),
  );
  return [...ofApi].flatMap(([api, resources]) => {
    const types = resources.map(({ type }) => type);
    const isIn = (region: string) => types.some((type) => typesIn.get(region)?.has(type));
    const missing = regions.filter((region) => typesIn.has(region) && !isIn(region));
    const isTelling = firstRegions.filter(isIn).length >= leastRegions;
    return isTelling && missing.length > 0 && !isKnown(api)
      ? [[api, missing.sort().join(' ')] as const]
      : [];
  });
}

/** Every region of each partition, the young ones too. */
function regionRows(data: string): readonly string[] {
  const { partitions } = Endpoints.parse(readData(resolve(data, 'endpoints.json')));
  return partitions
    .filter(({ partition }) => ourPartitions.has(partition))
    .map(
      ({ partition, regions }) => `  '${partition}': '${Object.keys(regions).sort().join(' ')}',`,
    );
}

/** The names by which we or IAM call a service, with all endpoint prefixes behind each. */
function prefixesByName(data: string): Map<string, Set<string>> {
  const services = botocoreServices(data);
  const prefixes = new Map<string, Set<string>>();
  for (const { metadata } of services) {
    const { endpointPrefix, signingName } = metadata;
    const name = signingName ?? endpointPrefix;
    prefixes.set(name, new Set([...(prefixes.get(name) ?? []), endpointPrefix]));
  }
  // What we call a service is that service, though IAM calls others so, too.
  for (const { name, metadata } of services) prefixes.set(name, new Set([metadata.endpointPrefix]));
  return prefixes;
}

function generateServiceRegions(data: string, registry: string): Generated {
  const { absent, named, regions } = absences(data);
  const version = botocoreVersion(data);
  const byName = prefixesByName(data);
  const isKnown = (api: string) => [...(byName.get(api) ?? [])].some((prefix) => named.has(prefix));
  const rows = [...byName].flatMap(([name, prefixes]) => {
    // Where a name stands for several services, only what all of them lack is known to be absent.
    const sets = [...prefixes].map((prefix) => absent.get(prefix) ?? new Set<string>());
    const missing = sets.reduce((all, each) => all.intersection(each));
    return missing.size > 0 ? [[name, [...missing].sort().join(' ')] as const] : [];
  });
  rows.push(...withoutTypes(registry, regions, isKnown));
  rows.sort(([a], [b]) => (a < b ? -1 : 1));
  const text = [
    '',
    '/** Regions in which a service is not offered, by the name of its API. */',
    'export const absentFrom: Readonly<Record<string, string>> = {',
    ...rows.map(([name, missing]) => `  '${name}': '${missing}',`),
    '};',
    '',
    '/** Regions that the table knows; about others it is silent. */',
    `export const knownRegions = '${regions.sort().join(' ')}';`,
    '',
    '/** Every region, by partition. */',
    'export const regionsByPartition = {',
    ...regionRows(data),
    '} as const;',
    '',
  ].join('\n');
  const textOf = (date: string) =>
    `// Generated by tools/generate-service-regions.ts from botocore ${version} on ${date}. Do not edit.\n${text}`;
  return { files: new Map([[target, withDate(target, textOf)]]) };
}

const [data, registry] = process.argv.slice(2);
if (!data || !registry) {
  throw new Error(
    'Which folders of botocore (it holds endpoints.json), and of cfn-lint (af-south-1.json)?',
  );
}
for (const path of writeGenerated(generateServiceRegions(data, registry)))
  console.log(`wrote ${path}`);
