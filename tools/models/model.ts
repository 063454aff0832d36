import { globSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as z from 'zod';
import { readData } from './data.ts';
import type { NamedApi } from './named-operations.ts';

const Reference = z.object({
  shape: z.string(),
  idempotencyToken: z.boolean().default(false),
  // What no check asks for yet is refused where it is met.
  streaming: z.boolean().default(false),
  jsonvalue: z.boolean().default(false),
});
export type Reference = z.infer<typeof Reference>;

const Structure = z.object({
  type: z.literal('structure'),
  members: z.record(z.string(), Reference).default({}),
  required: z.array(z.string()).default([]),
  document: z.boolean().default(false),
  eventstream: z.boolean().default(false),
});
export type Structure = z.infer<typeof Structure>;

const Shape = z.discriminatedUnion('type', [
  Structure,
  z.object({ type: z.literal('list'), member: Reference, sparse: z.boolean().default(false) }),
  z.object({
    type: z.literal('map'),
    key: Reference,
    value: Reference,
    sparse: z.boolean().default(false),
  }),
  z.object({ type: z.literal('string'), enum: z.array(z.string()).optional() }),
  z.object({ type: z.literal('blob'), streaming: z.boolean().default(false) }),
  z.object({ type: z.enum(['character', 'timestamp', 'boolean']) }),
  z.object({ type: z.enum(['integer', 'long', 'float', 'double']) }),
]);
export type Shape = z.infer<typeof Shape>;

const Metadata = z.object({ endpointPrefix: z.string(), signingName: z.string().optional() });

const Model = z.object({
  metadata: Metadata,
  operations: z.record(
    z.string(),
    z.object({ input: Reference.optional(), output: Reference.optional() }),
  ),
  shapes: z.record(z.string(), Shape),
});
/** What AWS takes and answers, as botocore describes one service. */
export type Model = z.infer<typeof Model>;

/** Enough of a model to tell whether it is the one that is sought. */
const Outline = z.object({
  metadata: Metadata,
  operations: z.record(z.string(), z.unknown()),
});

type Outline = z.infer<typeof Outline>;

/**
 * Finds the models of an installed botocore, each the newest of its service.
 *
 * @param data botocore's folder of data.
 */
export function openModels(data: string): (named: NamedApi) => Model {
  const files = globSync('*/*/service-2.json{,.gz}', { cwd: data }).sort();
  if (files.length === 0) throw new Error(`${data} holds no service-2.json.`);
  const newest = new Map(files.map((file) => [dirname(dirname(file)), file]));
  const read = (file: string) => readData(resolve(data, file));
  const outlines = new Map<string, Outline>();
  const outlineOf = (file: string) => {
    const outline = outlines.get(file) ?? Outline.parse(read(file));
    outlines.set(file, outline);
    return outline;
  };

  return (named) => {
    const own = newest.get(named.api);
    const candidates = own ? [own] : [...newest.values()];
    const found = candidates.filter((file) => describes(outlineOf(file), named, own === file));
    const [file, ...others] = found;
    if (file && others.length === 0) return Model.parse(read(file));
    throw new Error(
      `For ${named.api} with ${named.operations.join(', ')}, botocore has ` +
        `${found.join(' and ') || 'no model'}; there should be one.`,
    );
  };
}

/**
 * Whether a model has all that is named of an API and goes by its name: as botocore's folder, or as
 * what its requests are signed for or sent to (two services are reached as `elasticloadbalancing`).
 */
function describes({ metadata, operations }: Outline, named: NamedApi, isCalledSo: boolean) {
  const { endpointPrefix, signingName } = metadata;
  return (
    (isCalledSo || [endpointPrefix, signingName].includes(named.api)) &&
    named.operations.every((operation) => operation in operations)
  );
}
