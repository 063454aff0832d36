import type { MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import { provisionedCluster } from '../provisioned-cluster/provisioned-cluster.resource.ts';
import type { Cluster, ListNodesResponse, NodeInfo } from '../shapes.generated.ts';

/** A node, with the name of its cluster. */
export interface NodeOfCluster extends NodeInfo {
  readonly ClusterName: string | undefined;
}

export interface NodeFacts {
  KafkaDataLogsDiskUsed: MetricSeries;
}

/** A standard broker. What else a cluster lists has no data of topics, and Express brokers have no volume. */
export const node = defineResource<NodeOfCluster, NodeFacts>({
  service: 'kafka',
  type: 'AWS::MSK::Broker',
  scope: 'regional',

  parent: provisionedCluster,
  list: {
    operation: 'ListNodes',
    action: 'kafka:ListNodes',
    input: ({ ClusterArn }: Cluster) => ({ ClusterArn, MaxResults: 100 }),
    items: ({ NodeInfoList }: ListNodesResponse, _, { ClusterName }: Cluster) =>
      NodeInfoList?.map((node) => ({ ...node, ClusterName })),
  },

  select: ({ BrokerNodeInfo, InstanceType }) =>
    BrokerNodeInfo !== undefined && !InstanceType?.startsWith('express.'),

  identify: ({ BrokerNodeInfo, ClusterName, NodeARN }, { region }) => ({
    id: NodeARN,
    name: ClusterName && `${ClusterName}, broker ${BrokerNodeInfo?.BrokerId}`,
    region,
  }),

  facts: {
    // In percent. https://docs.aws.amazon.com/msk/latest/developerguide/metrics-details.html
    KafkaDataLogsDiskUsed: {
      metric: {
        namespace: 'AWS/Kafka',
        name: 'KafkaDataLogsDiskUsed',
        statistic: 'Maximum',
        dimensions: ({ BrokerNodeInfo, ClusterName }) => ({
          'Cluster Name': ClusterName,
          'Broker ID': BrokerNodeInfo?.BrokerId?.toFixed(0),
        }),
        days: 1,
        periodSeconds: 300,
      },
    },
  },
});
