import type { IamAction } from '../../functions/core/resource.ts';
import type {
  OperationModel,
  ProtocolName,
  ServiceModel,
} from '../../functions/platform/models/service-model.ts';
import type { BotocoreService } from './botocore.ts';
import { rootsOfAnswers } from './customs.ts';
import { isPagedOtherwise, isStream, operationModel } from './operations.ts';
import { actionOf, type Refusal, refusalByLevel, refusalByWire } from './readable.ts';
import { createShapeWriter } from './shapes.ts';

/** A service with what may be called of it, and why the rest may not. */
export interface ReadableService {
  readonly name: string;
  readonly model: ServiceModel;
  readonly refused: ReadonlyMap<string, Refusal>;
}

type Permitted = Pick<OperationModel, 'action' | 'audited'>;

/** @param isAudited Whether one of AWS's policies for whoever only looks holds an action. */
export async function readableService(
  service: BotocoreService,
  isAudited: (action: string) => boolean,
): Promise<ReadableService> {
  const refused = new Map<string, Refusal>();
  const permitted = new Map<string, Permitted>();
  for (const [name, operation] of Object.entries(service.operations)) {
    const refusal =
      refusalByWire(service, operation) ??
      (await refusalByLevel(service, name)) ??
      (isStream(service, name) ? 'a stream' : undefined) ??
      (isPagedOtherwise(service, name) ? 'pages otherwise than by a token that ends' : undefined);
    if (refusal) refused.set(name, refusal);
    else permitted.set(name, await permittedBy(service, name, isAudited));
  }
  return { name: service.name, model: modelOf(service, permitted), refused };
}

async function permittedBy(
  service: BotocoreService,
  name: string,
  isAudited: (action: string) => boolean,
): Promise<Permitted> {
  // Of what has none, `refusalByLevel` said so.
  const action = (await actionOf(service, name)) as IamAction;
  return { action, ...(isAudited(action) && { audited: true }) };
}

function modelOf(
  service: BotocoreService,
  permitted: ReadonlyMap<string, Permitted>,
): ServiceModel {
  const { metadata, rules } = service;
  const protocol = protocolOf(service);
  const shapes = createShapeWriter(service, protocol);
  const operations = Object.fromEntries(
    [...permitted]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, by]) => [name, operationModel(service, name, by, { protocol, shapes })]),
  );
  const { xmlNamespace } = metadata;
  const uri = typeof xmlNamespace === 'string' ? xmlNamespace : xmlNamespace?.uri;
  return {
    serviceId: metadata.serviceId,
    signingName: metadata.signingName ?? metadata.endpointPrefix,
    protocol,
    version: metadata.apiVersion,
    ...(metadata.targetPrefix && { target: metadata.targetPrefix }),
    ...(uri && { xmlNamespace: uri }),
    ...(metadata.awsQueryCompatible !== undefined && { isQueryCompatible: true }),
    operations,
    shapes: shapes.written.map(([kind, name, traits, ...rest]) => {
      const xmlName = rootsOfAnswers[service.name]?.[name];
      const own = xmlName ? { ...(traits || {}), xmlName } : traits;
      // The tuple that it was, with other traits.
      return [kind, name, own, ...rest] as unknown as ServiceModel['shapes'][number];
    }),
    rules,
  };
}

/**
 * The protocol that the SDK speaks, too: what is not queried, wherever there is a choice, and JSON before
 * CBOR, which nobody can read on the wire.
 */
function protocolOf({ name, metadata }: BotocoreService): ProtocolName {
  const { protocol, protocols, jsonVersion } = metadata;
  const spoken = protocols.length > 0 ? protocols : [protocol];
  for (const one of ['ec2', 'rest-xml', 'rest-json', 'json', 'smithy-rpc-v2-cbor', 'query']) {
    if (!spoken.includes(one)) continue;
    if (one === 'json') return jsonVersion === '1.1' ? 'awsJson1_1' : 'awsJson1_0';
    const found = protocolNames[one];
    if (found) return found;
  }
  throw new Error(`${name} speaks ${spoken.join(' and ')}, which no client of ours does.`);
}

const protocolNames: Readonly<Record<string, ProtocolName>> = {
  ec2: 'ec2Query',
  'rest-xml': 'restXml',
  'rest-json': 'restJson1',
  'smithy-rpc-v2-cbor': 'rpcv2Cbor',
  query: 'awsQuery',
};
