import { defineResource } from '../../../core/resource.ts';
import type { DescribeGatewayInformationOutput, GatewayInfo } from '../shapes.generated.ts';

export const gateway = defineResource<
  GatewayInfo,
  { DescribeGatewayInformation: DescribeGatewayInformationOutput }
>({
  service: 'storagegateway',
  type: 'AWS::StorageGateway::Gateway',
  scope: 'regional',

  list: {
    operation: 'ListGateways',
    action: 'storagegateway:ListGateways',
    input: { Limit: 100 },
    items: 'Gateways',
  },

  identify: ({ GatewayARN, GatewayId, GatewayName }, { region }) => ({
    id: GatewayARN,
    name: GatewayName || GatewayId,
    region,
  }),

  facts: {
    // A gateway that AWS cannot reach is refused, with the code of every wrong request: the words tell.
    DescribeGatewayInformation: {
      action: 'storagegateway:DescribeGatewayInformation',
      input: ({ GatewayARN }) => ({ GatewayARN }),
      absentOn: {
        'InvalidGatewayRequestException: gateway is not connected':
          'https://docs.aws.amazon.com/storagegateway/latest/APIReference/AWSStorageGatewayErrorCodes.html',
      },
    },
  },
});
