import { defineResource } from '../../../core/resource.ts';
import type { DescribeConnectorResponse, ListedConnector } from '../shapes.generated.ts';

export const connector = defineResource<
  ListedConnector,
  { DescribeConnector: DescribeConnectorResponse }
>({
  service: 'transfer',
  type: 'AWS::Transfer::Connector',
  scope: 'regional',

  list: {
    operation: 'ListConnectors',
    action: 'transfer:ListConnectors',
    input: { MaxResults: 1000 },
    items: 'Connectors',
  },

  identify: ({ Arn, ConnectorId }, { region }) => ({ id: Arn, name: ConnectorId, region }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/transfer/latest/APIReference/API_DescribeConnector.html',
  },

  facts: {
    DescribeConnector: {
      action: 'transfer:DescribeConnector',
      input: ({ ConnectorId }) => ({ ConnectorId }),
    },
  },
});
