import {
  awsEndpointFunctions,
  createDefaultUserAgentProvider,
  NODE_APP_ID_CONFIG_OPTIONS,
  resolveHostHeaderConfig,
  resolveUserAgentConfig,
} from '@aws-sdk/core/client';
import { AwsSdkSigV4Signer, resolveAwsSdkSigV4Config } from '@aws-sdk/core/httpAuthSchemes';
import { Sha256 } from '@smithy/core/checksum';
import { NoOpLogger, normalizeProvider } from '@smithy/core/client';
import {
  loadConfig,
  NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,
  NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,
  resolveRegionConfig,
} from '@smithy/core/config';
import {
  customEndpointFunctions,
  EndpointCache,
  type EndpointParams,
  resolveEndpoint,
  resolveEndpointConfig,
} from '@smithy/core/endpoints';
import { parseUrl } from '@smithy/core/protocols';
import { DEFAULT_MAX_ATTEMPTS, resolveRetryConfig } from '@smithy/core/retry';
import {
  calculateBodyLength,
  fromBase64,
  fromUtf8,
  streamCollector,
  toBase64,
  toUtf8,
} from '@smithy/core/serde';
import type {
  EndpointParameters,
  HandlerExecutionContext,
  IdentityProviderConfig,
  Logger,
} from '@smithy/types';
import type { ClientConfig } from '../calls/aws-client.ts';
import type { Customs } from './customs.ts';
import { protocolOf } from './protocols.ts';
import type { ServiceModel } from './service-model.ts';

customEndpointFunctions.aws = awsEndpointFunctions;

export type ClientSettings = ReturnType<typeof clientSettings>;

/** The one way in which requests are signed. */
const scheme = 'aws.auth#sigv4';

/** Settings of a client, resolved in the order of the SDK's own clients: `runtimeConfig.js` of any of them. */
export function clientSettings(
  model: ServiceModel,
  namespace: string,
  config: ClientConfig,
  customs: Customs,
) {
  const settings = resolveEndpointConfig(
    resolveHostHeaderConfig(
      resolveRegionConfig(
        resolveRetryConfig(resolveUserAgentConfig(ownSettings(model, namespace, config, customs))),
      ),
    ),
  );
  return Object.assign(resolveAwsSdkSigV4Config(settings), {
    authSchemePreference: normalizeProvider<string[]>([]),
  });
}

function ownSettings(
  model: ServiceModel,
  namespace: string,
  config: ClientConfig,
  { signingEscapePath = true, endpoint }: Customs,
) {
  const { serviceId, signingName, version } = model;
  return {
    ...general(),
    apiVersion: version,
    defaultSigningName: signingName,
    defaultUserAgentProvider: createDefaultUserAgentProvider({
      serviceId,
      clientVersion: 'models',
    }),
    endpointProvider: endpointProviderOf(model),
    httpAuthSchemeProvider: ({ region }: { readonly region: string }) => [
      {
        schemeId: scheme,
        signingProperties: { name: signingName, region },
        propertiesExtractor: (settings: object, context: HandlerExecutionContext) => ({
          signingProperties: { config: settings, context },
        }),
      },
    ],
    ...protocolOf(model, namespace),
    serviceId,
    signingEscapePath,
    ...config,
    region: async () => config.region,
    ...endpoint?.(),
  };
}

/** What clients of all services have. */
const general = () => ({
  base64Decoder: fromBase64,
  base64Encoder: toBase64,
  bodyLengthChecker: calculateBodyLength,
  disableHostPrefix: false,
  extensions: [],
  httpAuthSchemes: [
    {
      schemeId: scheme,
      identityProvider: (identities: IdentityProviderConfig) =>
        identities.getIdentityProvider(scheme),
      signer: new AwsSdkSigV4Signer(),
    },
  ],
  logger: new NoOpLogger(),
  // For a header alone: how often a call is made says the strategy.
  maxAttempts: DEFAULT_MAX_ATTEMPTS,
  retryMode: 'standard',
  runtime: 'node',
  sha256: Sha256,
  streamCollector,
  urlParser: parseUrl,
  useDualstackEndpoint: loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS),
  useFipsEndpoint: loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS),
  userAgentAppId: loadConfig(NODE_APP_ID_CONFIG_OPTIONS),
  utf8Decoder: fromUtf8,
  utf8Encoder: toUtf8,
});

/** Evaluates a service's endpoint rules: of the parameters those that they name. */
function endpointProviderOf({ rules }: ServiceModel) {
  const params = Object.keys(rules.parameters);
  const known = new Set(params);
  const cache = new EndpointCache({ size: 50, params });
  return (all: EndpointParameters, { logger }: { logger?: Logger } = {}) =>
    cache.get(all as EndpointParams, () =>
      resolveEndpoint(rules, {
        // The SDK's two types of the same parameters.
        endpointParams: Object.fromEntries(
          Object.entries(all).filter(([name]) => known.has(name)),
        ) as EndpointParams,
        ...(logger && { logger }),
      }),
    );
}
