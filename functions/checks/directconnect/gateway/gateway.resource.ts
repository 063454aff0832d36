import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  DescribeDirectConnectGatewayAttachmentsResult,
  DirectConnectGateway,
  VirtualInterface,
} from '../shapes.generated.ts';
import { virtualInterface } from '../virtual-interface/virtual-interface.resource.ts';

export interface GatewayFacts {
  DescribeDirectConnectGatewayAttachments: DescribeDirectConnectGatewayAttachmentsResult;
}

/** A Direct Connect gateway of the account: it belongs to no region, and each answers it. */
export const gateway = defineResource<
  DirectConnectGateway,
  GatewayFacts,
  { virtualInterfaces: VirtualInterface }
>({
  service: 'directconnect',
  type: 'AWS::DirectConnect::Gateway',
  scope: 'global',

  list: {
    operation: 'DescribeDirectConnectGateways',
    action: 'directconnect:DescribeDirectConnectGateways',
    input: { maxResults: 100 },
    items: 'directConnectGateways',
  },

  select: ({ ownerAccount, directConnectGatewayState }, { accountId }) =>
    answered(ownerAccount, 'ownerAccount') === accountId &&
    !['deleting', 'deleted'].includes(
      answered(directConnectGatewayState, 'directConnectGatewayState'),
    ),

  identify: ({ directConnectGatewayId: id, directConnectGatewayName }, scope) => ({
    id: id && `arn:${scope.partition}:directconnect::${scope.accountId}:dx-gateway/${id}`,
    name: directConnectGatewayName || id,
    region: 'global',
  }),

  facts: {
    DescribeDirectConnectGatewayAttachments: {
      action: 'directconnect:DescribeDirectConnectGatewayAttachments',
      input: ({ directConnectGatewayId }) => ({ directConnectGatewayId, maxResults: 100 }),
      pages: 'directConnectGatewayAttachments',
    },
  },

  related: {
    virtualInterfaces: {
      resource: virtualInterface,
      regions: 'every',
      keys: ({ directConnectGatewayId }) => [directConnectGatewayId],
      otherKeys: ({ directConnectGatewayId }: VirtualInterface) => [directConnectGatewayId],
    },
  },
});
