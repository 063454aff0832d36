import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { ClientBinding, ClientBindings } from '../calls/aws-client.ts';
import { bindModel } from './binding.ts';
import { modelNames } from './model-names.generated.ts';
import type { ServiceModel } from './service-model.ts';

const unpack = promisify(gunzip);

/** The clients that checks call otherwise than botocore does: by what stands before IAM's actions. */
const ownNames: Readonly<Record<string, string>> = { elasticloadbalancing: 'elbv2' };

/** The model of a service. A bundle has the models beside it, as this file has. */
export async function openModel(service: string): Promise<ServiceModel> {
  const bytes = await readFile(new URL(`./aws/${service}.json.gz`, import.meta.url));
  // Written by tools/generate-models.ts; test/platform/models holds each to the index.
  return JSON.parse((await unpack(bytes)).toString()) as ServiceModel;
}

/** Clients of all AWS services, for what lists and reads; each made when it is first asked for. */
export const modelClients: ClientBindings = Object.fromEntries(
  [...modelNames.map((name) => [name, name] as const), ...Object.entries(ownNames)].map(
    ([api, service]) => [api, once(async () => bindModel(service, await openModel(service)))],
  ),
);

function once(load: () => Promise<ClientBinding>): () => Promise<ClientBinding> {
  let loaded: Promise<ClientBinding> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
