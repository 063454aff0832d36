import {
  getHostHeaderPlugin,
  getRecursionDetectionPlugin,
  getUserAgentPlugin,
} from '@aws-sdk/core/client';
import {
  DefaultIdentityProviderConfig,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  getHttpSigningPlugin,
} from '@smithy/core';
import { Client, getSmithyContext } from '@smithy/core/client';
import { getContentLengthPlugin } from '@smithy/core/protocols';
import { getRetryPlugin } from '@smithy/core/retry';
import { getSchemaSerdePlugin } from '@smithy/core/schema';
import type { HandlerExecutionContext } from '@smithy/types';
import type { ClientConfig, SdkClient } from '../calls/aws-client.ts';
import { type ClientSettings, clientSettings } from './client-settings.ts';
import { addingHeaders, changingInput, customsOf, demanding } from './customs.ts';
import type { ServiceModel } from './service-model.ts';

/** A client of one service, put together of the same parts as the SDK's own. */
export function connectModel(
  service: string,
  model: ServiceModel,
  namespace: string,
  config: ClientConfig,
): SdkClient {
  const customs = customsOf(service);
  const settings = clientSettings(model, namespace, config, customs);
  const client: SdkClient = new Client(settings);
  const { middlewareStack: stack } = client;
  for (const plugin of pluginsOf(settings)) stack.use(plugin);
  if (customs.headers) {
    stack.add(addingHeaders(customs.headers), { step: 'build', name: 'addHeaders' });
  }
  if (customs.placed) {
    stack.add(demanding(customs.placed), { step: 'build', name: 'demandPlaced' });
  }
  if (customs.input) {
    stack.add(changingInput(customs.input), { step: 'initialize', name: 'changeInput' });
  }
  return client;
}

/** The plugins in the order of the SDK's own clients: the constructor of any of them. */
const pluginsOf = (settings: ClientSettings) => [
  getSchemaSerdePlugin(settings),
  getUserAgentPlugin(settings),
  getRetryPlugin(settings),
  getContentLengthPlugin(settings),
  getHostHeaderPlugin(settings),
  getRecursionDetectionPlugin(settings),
  getHttpAuthSchemeEndpointRuleSetPlugin(settings, {
    httpAuthSchemeParametersProvider: async (
      { region }: ClientSettings,
      context: HandlerExecutionContext,
    ) => ({ operation: String(getSmithyContext(context).operation), region: await region() }),
    identityProviderConfigProvider: async ({ credentials }: ClientSettings) =>
      new DefaultIdentityProviderConfig({ 'aws.auth#sigv4': credentials }),
  }),
  getHttpSigningPlugin(settings),
];
