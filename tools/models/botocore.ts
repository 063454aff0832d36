import { globSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { RuleSetObject } from '@smithy/core/endpoints';
import * as z from 'zod';
import { readData } from './data.ts';

const Traited = z.object({
  shape: z.string(),
  location: z.string().optional(),
  locationName: z.string().optional(),
  timestampFormat: z.string().optional(),
  xmlNamespace: z
    .union([z.string(), z.object({ uri: z.string(), prefix: z.string().optional() })])
    .optional(),
  queryName: z.string().optional(),
  contextParam: z.object({ name: z.string() }).optional(),
  jsonvalue: z.boolean().default(false),
  streaming: z.boolean().default(false),
  flattened: z.boolean().default(false),
  xmlAttribute: z.boolean().default(false),
  idempotencyToken: z.boolean().default(false),
  hostLabel: z.boolean().default(false),
});
/** A member of a structure, the element of a list, key or value of a map. */
export type BotocoreMember = z.infer<typeof Traited>;

const Shape = z.object({
  type: z.string(),
  member: Traited.optional(),
  key: Traited.optional(),
  value: Traited.optional(),
  members: z.record(z.string(), Traited).default({}),
  required: z.array(z.string()).default([]),
  enum: z.array(z.string()).optional(),
  payload: z.string().optional(),
  locationName: z.string().optional(),
  timestampFormat: z.string().optional(),
  xmlNamespace: Traited.shape.xmlNamespace,
  flattened: z.boolean().default(false),
  sparse: z.boolean().default(false),
  streaming: z.boolean().default(false),
  eventstream: z.boolean().default(false),
  document: z.boolean().default(false),
  union: z.boolean().default(false),
  jsonvalue: z.boolean().default(false),
});
export type BotocoreShape = z.infer<typeof Shape>;

const Reference = z.object({ shape: z.string(), locationName: z.string().optional() });

const Operation = z.object({
  http: z.object({
    method: z.string(),
    requestUri: z.string(),
    responseCode: z.number().default(200),
  }),
  input: Reference.optional(),
  output: Reference.optional(),
  endpoint: z.object({ hostPrefix: z.string().optional() }).optional(),
  endpointdiscovery: z.object({ required: z.boolean().default(false) }).optional(),
  authtype: z.string().optional(),
  auth: z.array(z.string()).default([]),
  staticContextParams: z
    .record(z.string(), z.object({ value: z.union([z.string(), z.boolean()]) }))
    .default({}),
});
export type BotocoreOperation = z.infer<typeof Operation>;

const Model = z.object({
  metadata: z.object({
    apiVersion: z.string(),
    endpointPrefix: z.string(),
    serviceId: z.string(),
    uid: z.string().optional(),
    protocol: z.string(),
    protocols: z.array(z.string()).default([]),
    jsonVersion: z.string().default('1.0'),
    signatureVersion: z.string(),
    auth: z.array(z.string()).default([]),
    signingName: z.string().optional(),
    targetPrefix: z.string().optional(),
    xmlNamespace: Traited.shape.xmlNamespace,
    awsQueryCompatible: z.unknown().optional(),
  }),
  operations: z.record(z.string(), Operation),
  shapes: z.record(z.string(), Shape),
});

const names = z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat());
const Paginators = z.object({
  pagination: z.record(
    z.string(),
    z.object({
      input_token: names,
      output_token: names,
      result_key: names.default([]),
      more_results: z.string().optional(),
    }),
  ),
});
export type BotocorePaginator = z.infer<typeof Paginators>['pagination'][string];

/** One service of botocore, of its newest version. */
export interface BotocoreService extends z.infer<typeof Model> {
  /** Its folder in botocore, by which we call it too. */
  readonly name: string;
  readonly paginators: Readonly<Record<string, BotocorePaginator>>;
  readonly rules: RuleSetObject;
}

/** All services. @param data botocore's folder of data. */
export const botocoreServices = (data: string): readonly BotocoreService[] =>
  [...newestFolders(data)].map(([name, folder]) => readService(name, folder));

/** The service of one name. */
export function botocoreService(data: string, name: string): BotocoreService {
  const folder = newestFolders(data).get(name);
  if (!folder) throw new Error(`botocore has no service ${name}.`);
  return readService(name, folder);
}

/** Where the newest version of each service stands. */
function newestFolders(data: string): ReadonlyMap<string, string> {
  const files = globSync('*/*/service-2.json{,.gz}', { cwd: data }).sort();
  if (files.length === 0) throw new Error(`${data} holds no service-2.json.`);
  return new Map(
    files.map((file) => [dirname(dirname(file)), resolve(data, dirname(file))] as const),
  );
}

const readService = (name: string, folder: string): BotocoreService => ({
  ...Model.parse(read(folder, 'service-2')),
  name,
  paginators: Paginators.parse(read(folder, 'paginators-1') ?? { pagination: {} }).pagination,
  // Its form is the SDK's own, which evaluates it: the contract test does so for every service.
  rules: withoutDocumentation(read(folder, 'endpoint-rule-set-1')) as RuleSetObject,
});

/** A file with what botocore adds to it of its own (`sdk-extras`); `undefined` if there is none. */
function read(folder: string, name: string): unknown {
  const [file] = globSync(`${name}.json{,.gz}`, { cwd: folder });
  if (!file) return undefined;
  const said = readData(resolve(folder, file));
  const [extras] = globSync(`${name}.sdk-extras.json`, { cwd: folder });
  if (!extras) return said;
  const { merge } = z.object({ merge: z.unknown() }).parse(readData(resolve(folder, extras)));
  return merged(said, merge);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Merges as botocore's `deep_merge` does: objects are merged, all else is replaced. */
function merged(base: unknown, extra: unknown): unknown {
  if (!isObject(base) || !isObject(extra)) return extra;
  const changed = Object.entries(extra).map(([key, value]) => [key, merged(base[key], value)]);
  return { ...base, ...Object.fromEntries(changed) };
}

function withoutDocumentation(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDocumentation);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'documentation')
      .map(([name, inner]) => [name, withoutDocumentation(inner)]),
  );
}
