import {
  AwsEc2QueryProtocol,
  AwsJson1_0Protocol,
  AwsJson1_1Protocol,
  AwsQueryProtocol,
  AwsRestJsonProtocol,
  AwsRestXmlProtocol,
  AwsSmithyRpcV2CborProtocol,
} from '@aws-sdk/core/protocols';
import type { ProtocolName, ServiceModel } from './service-model.ts';

const protocols = {
  awsJson1_0: AwsJson1_0Protocol,
  awsJson1_1: AwsJson1_1Protocol,
  awsQuery: AwsQueryProtocol,
  ec2Query: AwsEc2QueryProtocol,
  restJson1: AwsRestJsonProtocol,
  restXml: AwsRestXmlProtocol,
  rpcv2Cbor: AwsSmithyRpcV2CborProtocol,
} as const satisfies Record<ProtocolName, unknown>;

/**
 * A service's protocol. Errors have no schemas: what AWS says of one is read without, and its code is
 * then the one on the wire.
 */
export function protocolOf(
  { protocol, version, target = '', xmlNamespace = '', isQueryCompatible = false }: ServiceModel,
  defaultNamespace: string,
) {
  const Protocol = protocols[protocol];
  return {
    protocol: new Protocol({
      defaultNamespace,
      version,
      serviceTarget: target,
      xmlNamespace,
      awsQueryCompatible: isQueryCompatible,
    }),
  };
}
