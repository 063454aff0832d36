import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { PlatformError } from '../../core/errors.ts';
import type { ClientBinding, ClientBindings } from '../calls/aws-client.ts';
import { ownNames, serviceOf } from '../calls/service-names.ts';
import { lazily } from '../process/lazily.ts';
import { modelNames } from './model-names.generated.ts';
import type { ServiceModel } from './service-model.ts';

const unpack = promisify(gunzip);

/** The model of the service behind an API. A bundle has the models beside it, as this file has. */
export async function openModel(api: string): Promise<ServiceModel> {
  const file = new URL(`./aws/${serviceOf(api)}.json.gz`, import.meta.url);
  try {
    const text = (await unpack(await readFile(file))).toString();
    // Written by tools/generate-models.ts; test/platform/models holds each to the index.
    return JSON.parse(text) as ServiceModel;
  } catch (cause) {
    const message = `The model of ${api} cannot be read, which belongs beside the code.`;
    throw new PlatformError(message, { service: api, operation: 'connect' }, { cause });
  }
}

/** Clients of all AWS services, for what lists and reads; each made when it is first asked for. */
export const modelClients: ClientBindings = Object.fromEntries(
  [...modelNames, ...Object.keys(ownNames)].map((api) => [api, lazily(() => open(api))]),
);

/** The SDK's core is loaded with the first client, and not when a function starts. */
async function open(api: string): Promise<ClientBinding> {
  const [{ bindModel }, model] = await Promise.all([import('./binding.ts'), openModel(api)]);
  return bindModel(serviceOf(api), model);
}
