import { globSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { awsEndpointFunctions } from '@aws-sdk/core/client';
import type { EndpointParams } from '@smithy/core/endpoints';
import { customEndpointFunctions, resolveEndpoint } from '@smithy/core/endpoints';
import type { AnyResource } from '../functions/core/resource.ts';
import type { Kind } from '../functions/inventory/kind.ts';
import { serviceOf } from '../functions/platform/calls/service-names.ts';
import { openModel } from '../functions/platform/models/model-clients.ts';
import { modelNames } from '../functions/platform/models/model-names.generated.ts';
import type { ServiceModel } from '../functions/platform/models/service-model.ts';
import { writeGenerated } from './generated.ts';
import {
  alsoNative,
  calledResource,
  identifiers,
  inputs,
  ofAws,
  ofManagementAccounts,
  preferredNatives,
  refused,
} from './inventory/hand.ts';
import { membersOf } from './inventory/members.ts';
import { nativeListing } from './inventory/native-listing.ts';
import {
  type Listing,
  likeness,
  listingOf,
  nounsOf,
  nounsOfNative,
} from './inventory/operation-of-type.ts';
import { type RegistryType, registryTypes } from './inventory/registry-types.ts';
import { type BotocoreService, botocoreServices } from './models/botocore.ts';

// node tools/generate-inventory.ts <folder of botocore's data> <folder of cfn-lint's data/schemas>
//
// By hand, after tools/generate-models.ts: what an inventory lists, and where in an item stands what it says.

customEndpointFunctions.aws = awsEndpointFunctions;

const [data, schemas] = process.argv.slice(2);
if (!data || !schemas) {
  throw new Error('Which folders of botocore (endpoints.json), and of cfn-lint (providers)?');
}

const models = new Map<string, ServiceModel>();
for (const name of modelNames) models.set(name, await openModel(name));
const services = botocoreServices(data).filter(({ name }) => models.has(name));
const byName = new Map(services.map((service) => [service.name, service]));
const types = registryTypes(schemas);

/** A resource of checks, with the file that it stands in: `ec2/instance`. */
interface Native {
  readonly place: string;
  readonly name: string;
  readonly file: string;
  readonly resource: AnyResource;
}

const checksFolder = resolve(import.meta.dirname, '../functions/checks');

async function natives(): Promise<readonly Native[]> {
  const known = new Set([...types.map(({ type }) => type), ...alsoNative]);
  const found: Native[] = [];
  for (const path of globSync('**/*.resource.ts', { cwd: checksFolder }).sort()) {
    const exported: Record<string, unknown> = await import(resolve(checksFolder, path));
    for (const [name, value] of Object.entries(exported)) {
      const resource = value as AnyResource;
      if (!resource?.list || !known.has(resource.type)) continue;
      const place = path.split('/').slice(0, 2).join('/');
      found.push({ place, name, file: path, resource });
    }
  }
  return [...Map.groupBy(found, ({ resource }) => resource.type)].map(([type, same]) => {
    const place = preferredNatives[type];
    const [only] = same.length === 1 ? same : same.filter((one) => one.place === place);
    if (!only) {
      throw new Error(`${type}: ${same.map((one) => one.place).join(', ')} (inventory/hand.ts)`);
    }
    return only;
  });
}

function kindOfNative({ place, resource }: Native): Kind {
  const call = resource.describe ?? resource.list;
  if (!call) throw new Error(`${resource.type} is not listed.`);
  const { api = resource.service, operation } = call;
  const service = byName.get(serviceOf(api));
  const item = service && nativeListing(service, resource);
  const members =
    service && item ? membersOf(service, item, nounsOfNative(resource.type, operation), []) : {};
  const { created, state, tags } = members;
  return {
    type: resource.type,
    service: resource.service,
    native: place,
    api,
    operation,
    ...(created && { created }),
    ...(state && { state }),
    ...(tags && { tags }),
  };
}

/** The operations that may list a type: those of its permissions that list the same, and need no input. */
function listingsOf({ type, permissions }: RegistryType, taken: ReadonlySet<string>) {
  const found: { readonly likeness: number; readonly listing: Listing }[] = [];
  for (const permission of permissions) {
    const [prefix = '', action = ''] = permission.toLowerCase().split(':');
    for (const service of services) {
      const { signingName, endpointPrefix } = service.metadata;
      const names = [signingName, endpointPrefix, service.name];
      if (!names.some((name) => name?.toLowerCase() === prefix)) continue;
      const { operations = {} } = models.get(service.name) ?? {};
      const name = Object.keys(operations).find((one) => one.toLowerCase() === action);
      if (!name || !operations[name]?.audited || taken.has(`${service.name}:${name}`)) continue;
      const same = likeness(type, name);
      const listing = same > 0 && listingOf(service, name);
      if (listing) found.push({ likeness: same, listing });
    }
  }
  const best = Math.max(0, ...found.map((one) => one.likeness));
  const own = type.split('::')[1]?.toLowerCase();
  const fitting = found.filter((one) => one.likeness === best);
  return fitting.find(({ listing }) => listing.service.name === own) ?? fitting[0];
}

/** Whether a service has one endpoint for all regions. */
function isGlobal(service: BotocoreService): boolean {
  const [one, other] = ['eu-west-1', 'us-west-2'].map((Region) => {
    const all = { Region, UseFIPS: false, UseDualStack: false };
    const endpointParams = Object.fromEntries(
      Object.entries(all).filter(([name]) => name in service.rules.parameters),
    ) as EndpointParams;
    try {
      return resolveEndpoint(service.rules, { endpointParams }).url.host;
    } catch {
      return Region; // It names the account, too: one for each region.
    }
  });
  return one === other;
}

function kindOf(
  type: RegistryType,
  { service, operation, items, item }: Listing,
): Kind | undefined {
  const { action } = models.get(service.name)?.operations[operation] ?? {};
  if (!action) throw new Error(`${service.name}:${operation} has no action.`);
  const key = `${service.name}:${operation}`;
  const notEnabledOn = notEnabled.get(service.name);
  const nouns = [
    ...nounsOf(type.type, { service, operation, items }),
    ...(calledResource.includes(type.type) ? ['Resource'] : []),
  ];
  const telling = identifiers[type.type] ?? type.identifiers;
  const members = item.type === 'string' ? {} : membersOf(service, item, nouns, telling);
  if (item.type !== 'string' && !members.arn && !members.id && !members.name) return undefined;
  return {
    type: type.type,
    service: action.slice(0, action.indexOf(':')).toLowerCase(),
    api: service.name,
    operation,
    action,
    items,
    ...(isGlobal(service) && { global: true }),
    ...(item.type === 'string' && { text: true }),
    ...members,
    ...(ofManagementAccounts.includes(type.type) && { only: 'management-account' as const }),
    ...(notEnabledOn && { notEnabledOn }),
    ...(inputs[key] && { input: inputs[key] }),
    ...(ofAws[key] && { ofAws: ofAws[key] }),
  };
}

const native = await natives();
/** The codes that say that a service is not switched on, as resources of checks know them, by service. */
const notEnabled = new Map(
  native.flatMap(({ resource: { list, service } }) =>
    list?.notEnabledOn ? [[serviceOf(list.api ?? service), list.notEnabledOn] as const] : [],
  ),
);
const nativeTypes = new Set(native.map(({ resource }) => resource.type));
const taken = new Set(
  native.flatMap(({ resource: { list, service } }) =>
    list ? [`${serviceOf(list.api ?? service)}:${list.operation}`] : [],
  ),
);
const left = types.filter(
  ({ type, refusal }) => !refusal && !refused[type] && !nativeTypes.has(type),
);
const listings = left.flatMap((type) => {
  const found = listingsOf(type, taken);
  return found ? [{ type, ...found }] : [];
});
const byOperation = Map.groupBy(
  listings,
  ({ listing: { service, operation } }) => `${service.name}:${operation}`,
);
// An operation that lists several types tells none of them, but the one that is called as it is.
const told = [...byOperation.values()].flatMap((same) => {
  const [only, another] = same.length === 1 ? same : same.filter((one) => one.likeness === 2);
  return only && !another ? [only] : [];
});
const generated = told.flatMap(({ type, listing }) => kindOf(type, listing) ?? []);
const kinds = [...native.map(kindOfNative), ...generated].sort((a, b) =>
  a.type < b.type ? -1 : 1,
);
const sorted = native.toSorted((a, b) => (a.place < b.place ? -1 : 1));
const importPath = (file: string) =>
  relative(resolve(import.meta.dirname, '../functions/inventory'), resolve(checksFolder, file));

const constantOf = ({ place }: Native) =>
  place.replaceAll('/', '-').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

for (const path of writeGenerated({
  files: new Map([
    [
      'functions/inventory/kinds.generated.json',
      `[\n${kinds.map((kind) => `  ${JSON.stringify(kind)}`).join(',\n')}\n]\n`,
    ],
    [
      'functions/inventory/natives.generated.ts',
      [
        '// Generated by tools/generate-inventory.ts. Do not edit.',
        '',
        ...sorted.map((one) => {
          const { name, file } = one;
          return `import { ${name === constantOf(one) ? name : `${name} as ${constantOf(one)}`} } from '${importPath(file)}';`;
        }),
        "import type { AnyResource } from '../core/resource.ts';",
        '',
        '/** The resources of checks that an inventory lists, by where they stand. */',
        'export const natives: Readonly<Record<string, AnyResource>> = {',
        ...sorted.map((one) => `  '${one.place}': ${constantOf(one)},`),
        '};',
        '',
      ].join('\n'),
    ],
  ]),
})) {
  console.log(`wrote ${path}`);
}
console.log(`${kinds.length} kinds, ${native.length} of them native`);
