import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { operations } from '../functions/checks/manifest.ts';
import { openModel } from '../functions/platform/models/model-clients.ts';

// node tools/generate-paginators.ts <folder of botocore's data>
//
// By hand, when a check calls another operation: botocore is not a dependency of this project. Writes by
// which names answers say that there is more, and how each operation that checks call goes on.

const root = resolve(import.meta.dirname, '..');
const signsFile = resolve(root, 'functions/platform/calls/signs-of-more.generated.ts');
const bindingsFile = resolve(root, 'test/checks/paginators.json');

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
type Paginator = z.infer<typeof Paginators>['pagination'][string];

const Shape = z.object({ shape: z.string() });
const Model = z.object({
  metadata: z.object({ serviceId: z.string() }),
  operations: z.record(z.string(), z.object({ input: Shape.optional(), output: Shape.optional() })),
  shapes: z.record(
    z.string(),
    z.object({ members: z.record(z.string(), z.unknown()).default({}) }),
  ),
});
type Model = z.infer<typeof Model>;

interface Service {
  readonly model: Model;
  readonly paginators: Readonly<Record<string, Paginator>>;
}

function read(file: string): unknown {
  const bytes = readFileSync(file);
  return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString());
}

/** The newest model of each service, by the service's id. */
function servicesOf(data: string): ReadonlyMap<string, Service> {
  const models = globSync('*/*/service-2.json{,.gz}', { cwd: data }).sort();
  if (models.length === 0) throw new Error(`${data} holds no service-2.json.`);
  return new Map(
    models.map((file) => {
      const model = Model.parse(read(resolve(data, file)));
      const paginators = paginatorsOf(resolve(data, dirname(file)));
      return [model.metadata.serviceId, { model, paginators }];
    }),
  );
}

function paginatorsOf(folder: string): Readonly<Record<string, Paginator>> {
  const [file] = globSync('paginators-1.json{,.gz}', { cwd: folder });
  return file ? Paginators.parse(read(resolve(folder, file))).pagination : {};
}

/** Names of tokens and of what tells whether there is more; not what is computed from the last item. */
function signsIn(services: Iterable<Service>): readonly string[] {
  const paths = [...services].flatMap(({ paginators }) =>
    Object.values(paginators).flatMap(({ output_token, more_results }) => [
      ...output_token.flatMap((token) => token.split(' || ')),
      ...(more_results ? [more_results] : []),
    ]),
  );
  const leaves = paths
    .filter((path) => !path.includes('['))
    .map((path) => path.split('.').at(-1) ?? path);
  return [...new Set(leaves)].sort();
}

async function bindingsOf(services: ReadonlyMap<string, Service>, signs: readonly string[]) {
  const bindings: Record<string, Record<string, object | null>> = {};
  for (const [api, called] of Map.groupBy(operations(), (one) => one.api)) {
    const { serviceId } = await openModel(api);
    const service = services.get(serviceId);
    if (!service) throw new Error(`botocore knows no ${serviceId}.`);
    const names = [...new Set(called.map(({ operation }) => operation))].sort();
    bindings[api] = Object.fromEntries(
      names.map((operation) => [operation, termsOf(operation, service, signs)]),
    );
  }
  return Object.fromEntries(Object.entries(bindings).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How an operation goes on; where botocore has no paginator for it, by what the model takes and answers. */
function termsOf(operation: string, { model, paginators }: Service, signs: readonly string[]) {
  const paginator = paginators[operation];
  if (paginator) {
    const { input_token: input, output_token: output, more_results: more } = paginator;
    return { input, output, more, results: paginator.result_key };
  }
  const { input, output } = model.operations[operation] ?? {};
  const membersOf = (shape = '') => Object.keys(model.shapes[shape]?.members ?? {});
  const answered = new Set(membersOf(output?.shape));
  const both = membersOf(input?.shape).filter((name) => answered.has(name) && signs.includes(name));
  return both.length > 0 ? { input: both, output: both, results: [] } : null;
}

const [data] = process.argv.slice(2);
if (!data) throw new Error('Which folder of botocore data? It holds endpoints.json.');
const text = readFileSync(resolve(data, '../__init__.py'), 'utf8');
const version = /__version__ = '([^']+)'/.exec(text)?.[1];
if (!version) throw new Error(`${data} is not the data folder of a botocore.`);
const services = servicesOf(data);
const signs = signsIn(services.values());
writeFileSync(
  signsFile,
  [
    `// Generated by tools/generate-paginators.ts from botocore ${version}. Do not edit.`,
    '',
    '/** Every name by which an answer of AWS says that there is more. */',
    'export const signsOfMore = [',
    ...signs.map((name) => `  '${name}',`),
    '] as const;',
    '',
  ].join('\n'),
);
const bindings = await bindingsOf(services, signs);
writeFileSync(bindingsFile, `${JSON.stringify({ botocore: version, bindings }, null, 2)}\n`);
