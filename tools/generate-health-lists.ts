import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { roleActions } from '../functions/checks/manifest.ts';
import { checks } from '../functions/checks/registry.generated.ts';
import { ownListingCallsOf } from '../functions/core/check.ts';
import { serviceOf } from '../functions/platform/calls/service-names.ts';
import type { ServiceModel } from '../functions/platform/models/service-model.ts';
import {
  words as corrected,
  inputs,
  leftOut as leftOutByHand,
  mayLack,
  renamed,
  serviceNames,
} from './health/corrections.ts';
import { itemShape, shapeAt } from './health/members.ts';
import { identityOf, nounOf, reasonOf, singular } from './health/naming.ts';
import { readStatuses, type StatusList, type Vocabularies } from './health/statuses.ts';
import { type BotocoreService, botocoreServices } from './models/botocore.ts';
import { botocoreVersion } from './models/data.ts';

// node tools/generate-health-lists.ts <statuses.json> <folder of botocore's data>
//
// By hand, when the models are made anew. Neither is a dependency of this project: what is made of them is
// committed, with where it is from. The words and their classes are the table's own, mended by tools/health/corrections.ts.

const target = resolve(import.meta.dirname, '../functions/core/health/health-table.generated.ts');
const models = resolve(import.meta.dirname, '../functions/platform/models/aws');

const [statusFile, data] = process.argv.slice(2);
if (!statusFile || !data) throw new Error('Which table of states, which folder of botocore data?');

const { lists, vocabularies: said } = readStatuses(statusFile);
const vocabularies: Vocabularies = Object.fromEntries(
  Object.entries(said).map(([name, words]) => [name, { ...words, ...corrected[name] }]),
);
const services = new Map(botocoreServices(data).map((service) => [service.name, service]));
const ofChecks = new Set<string>(roleActions('checks'));
const asked = askedByHealthChecks();
const refused = new Map<string, string>();
const made = lists.flatMap((list) => {
  const one = listOf(list);
  if (typeof one === 'object') return [one];
  refused.set(`${list.service}:${list.operation}`, one);
  return [];
});

function listOf({ service: api, operation, use, states }: StatusList) {
  const byHand = leftOutByHand[`${api}:${operation}`] ?? leftOutByHand[`${api}:*`];
  if (byHand) return byHand;
  const service = services.get(api);
  const model = service && modelOf(api);
  const called = model?.operations[operation];
  if (!service || !called) return 'is not in the models';
  if (asked.has(`${api}:${operation}`)) return 'is judged by a check that was written by hand';
  if (use === 'window') return 'is a history of runs';
  const { action, audited } = called;
  if (!audited && !ofChecks.has(action)) return 'is permitted by no role that tenants deploy';
  const [first] = states;
  if (!first) return 'has no state of its own';
  const [items = '', ...inner] = first.path.split('[].');
  const paths = states.filter(({ path }) => path.startsWith(`${items}[].`));
  const item = itemShape(service, operation, items);
  if (!item || inner.length === 0) return 'answers no list of items';
  const own = paths
    .map(({ path, vocabulary }) => ({ path: path.slice(items.length + 3), vocabulary }))
    .filter(({ path, vocabulary }) => isBad(vocabulary) && shapeAt(service, item, path));
  if (own.length === 0) return 'has no state that can be bad in the models';
  refuseUnknownWords(service, item, own);
  const listed = renamed[`${api}:${operation}`] ?? nounOf(operation);
  const one = singular(listed.replace(/ /g, ''));
  const last = singular(items.split('.').at(-1) ?? items);
  const identity = identityOf(service, item, [one, last, singular(listed.split(' ').at(-1) ?? '')]);
  if (!identity) return 'answers items without an id, an ARN or a name of their own';
  const reason = reasonOf(service, item, own[0]?.path ?? '', (path) =>
    shapeAt(service, item, path),
  );
  return {
    api,
    operation,
    action,
    noun: listed,
    one: singular(listed),
    ...(inputs[`${api}:${operation}`] && { input: inputs[`${api}:${operation}`] }),
    items,
    ...identity,
    states: own.map((state, place) => ({
      ...state,
      ...((place > 0 || /^(last|latest)/i.test(state.path) || mayLack[`${api}:${operation}`]) && {
        optional: true,
      }),
    })),
    ...(reason && { reason }),
    ...(use === 'last-run' && { lastRun: true }),
  };
}

/** A word that the models know and the table does not would be an error of every item that has it. */
function refuseUnknownWords(
  service: BotocoreService,
  item: NonNullable<ReturnType<typeof itemShape>>,
  states: StatusList['states'],
) {
  for (const { path, vocabulary } of states) {
    const known = new Set(Object.keys(vocabularies[vocabulary] ?? {}).map(plain));
    const missing = (shapeAt(service, item, path)?.enum ?? []).filter(
      (word) => !known.has(plain(word)),
    );
    if (missing.length > 0) {
      throw new Error(`${service.name} ${vocabulary} lacks ${missing.join(', ')}.`);
    }
  }
}

function plain(word: string): string {
  return word.replace(/[-_\s]/g, '').toLowerCase();
}

function isBad(vocabulary: string): boolean {
  return Object.values(vocabularies[vocabulary] ?? {}).some(
    (of) => of === 'impaired' || of === 'failed-run',
  );
}

function modelOf(api: string): ServiceModel | undefined {
  try {
    return JSON.parse(gunzipSync(readFileSync(resolve(models, `${api}.json.gz`))).toString());
  } catch {
    return undefined;
  }
}

/** Lists whose items' states checks judge that were written by hand. */
function askedByHealthChecks(): ReadonlySet<string> {
  const health = checks.filter(({ category }) => category === 'health');
  return new Set(
    health.flatMap(({ resource }) =>
      ownListingCallsOf(resource).map(({ api, operation }) => `${serviceOf(api)}:${operation}`),
    ),
  );
}

/** What people call each API that health checks ask, be they by hand. */
function namesOf(): Readonly<Record<string, string>> {
  const byHand = checks
    .filter(({ category }) => category === 'health')
    .flatMap(({ resource }) => ownListingCallsOf(resource).map(({ api }) => serviceOf(api)));
  const apis = [...new Set([...byHand, ...made.map(({ api }) => api)])].sort();
  return Object.fromEntries(
    apis.map((api) => [api, serviceNames[api] ?? services.get(api)?.metadata.serviceId ?? api]),
  );
}

/** How each service is called, where it is asked, and by which codes it says that it is not switched on. */
function serviceFacts(api: string) {
  const service = services.get(api);
  const model = modelOf(api);
  if (!service || !model) throw new Error(`There is no model of ${api}.`);
  const own = checks.flatMap(({ resource }) =>
    ownListingCallsOf(resource).some((call) => serviceOf(call.api) === api) ? [resource] : [],
  );
  const notEnabledOn = Object.assign(
    {},
    ...own.map(({ list, get }) => (list ?? get)?.notEnabledOn),
  );
  const askedIn = own.find((resource) => resource.askedIn)?.askedIn;
  const isGlobal = askedIn !== undefined || isSignedForOneRegion(model);
  return {
    name: serviceNames[api] ?? service.metadata.serviceId,
    page:
      service.metadata.uid ?? `${service.metadata.endpointPrefix}-${service.metadata.apiVersion}`,
    ...(isGlobal && { scope: 'global' as const }),
    ...(askedIn && { askedIn }),
    ...(Object.keys(notEnabledOn).length > 0 && { notEnabledOn }),
  };
}

/** Whether the endpoint rules send whoever asks in the partition aws to one region, whatever theirs is. */
function isSignedForOneRegion({ rules }: ServiceModel): boolean {
  return /"signingRegion":"(us-east-1|us-west-2|\{PartitionResult#implicitGlobalRegion\})"/.test(
    JSON.stringify(rules),
  );
}

const sorted = made.toSorted((a, b) =>
  `${a.api}:${a.operation}`.localeCompare(`${b.api}:${b.operation}`, 'en'),
);
const used = new Set(sorted.flatMap(({ states }) => states.map(({ vocabulary }) => vocabulary)));
const words = (of: Vocabularies[string]) =>
  Object.fromEntries(
    [...Map.groupBy(Object.entries(of), ([, kind]) => kind)].map(([kind, own]) => [
      kind,
      own.map(([word]) => word),
    ]),
  );
const reasons = Map.groupBy(refused.values(), (reason) => reason);
const lines = (members: readonly string[]) => members.map((member) => `    ${member}`).join(',\n');
const text = `// Generated by tools/generate-health-lists.ts. Do not edit.

import type { HealthTable } from './health-lists.ts';

/** The lists that health is read from, with the words of their states. */
export const healthTable: HealthTable = {
  about: ${JSON.stringify({
    words: `enumerations of botocore ${botocoreVersion(data)} and pages of AWS's documentation, classified by hand and by rule`,
    leftOut: Object.fromEntries([...reasons].map(([reason, of]) => [reason, of.length]).sort()),
  })},
  names: ${JSON.stringify(namesOf())},
  services: {
${lines([...new Set(sorted.map(({ api }) => api))].map((api) => `${JSON.stringify(api)}: ${JSON.stringify(serviceFacts(api))}`))}
  },
  lists: [
${lines(sorted.map((list) => JSON.stringify(list)))}
  ],
  vocabularies: {
${lines([...used].sort().map((name) => `${JSON.stringify(name)}: ${JSON.stringify(words(vocabularies[name] ?? {}))}`))}
  },
};
`;
writeFileSync(target, text);
console.log(`${sorted.length} lists of ${new Set(sorted.map(({ api }) => api)).size} services`);
for (const [reason, of] of reasons) console.log(`${of.length} ${reason}`);
