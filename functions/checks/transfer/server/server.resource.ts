import { defineResource } from '../../../core/resource.ts';
import type { DescribeServerResponse, ListedServer } from '../shapes.generated.ts';

export const server = defineResource<ListedServer, { DescribeServer: DescribeServerResponse }>({
  service: 'transfer',
  type: 'AWS::Transfer::Server',
  scope: 'regional',

  list: {
    operation: 'ListServers',
    action: 'transfer:ListServers',
    input: { MaxResults: 1000 },
    items: 'Servers',
  },

  identify: ({ Arn, ServerId }, { region }) => ({ id: Arn, name: ServerId, region }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/transfer/latest/APIReference/API_DescribeServer.html',
  },

  facts: {
    DescribeServer: {
      action: 'transfer:DescribeServer',
      input: ({ ServerId }) => ({ ServerId }),
    },
  },
});
