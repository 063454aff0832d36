import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { Cluster } from '../shapes.generated.ts';

const page =
  'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_dax_DescribeClusters.html';

/**
 * A cluster of DynamoDB Accelerator. While one is being made or deleted, its nodes are not answered:
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_dax_DescribeClusters.html
 */
export const cluster = defineResource<Cluster>({
  service: 'dax',
  type: 'AWS::DAX::Cluster',
  scope: 'regional',

  list: {
    operation: 'DescribeClusters',
    action: 'dax:DescribeClusters',
    input: { MaxResults: 100 },
    items: 'Clusters',
    // Without its role nothing was ever made. The other is said where the service is not offered, though its host is there:
    // https://github.com/turbot/steampipe-plugin-aws/issues/782
    notEnabledOn: {
      ServiceLinkedRoleNotFoundFault: page,
      'InvalidParameterValueException: Access Denied to API Version': page,
    },
  },

  select: ({ Status }) =>
    !['creating', 'deleting', 'deleted'].includes(answered(Status, 'Status').toLowerCase()),

  identify: ({ ClusterArn, ClusterName }, { region }) => ({
    id: ClusterArn,
    name: ClusterName,
    region,
  }),

  facts: {},
});
