import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { Cluster } from '../shapes.generated.ts';

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
