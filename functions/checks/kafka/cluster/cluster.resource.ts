import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { Cluster, ListKafkaVersionsResponse } from '../shapes.generated.ts';

interface ClusterFacts {
  ListKafkaVersions: ListKafkaVersionsResponse;
}

/** A cluster of MSK, provisioned or serverless: the older list leaves the latter out. */
export const cluster = defineResource<Cluster, ClusterFacts>({
  service: 'kafka',
  type: 'AWS::MSK::Cluster',
  scope: 'regional',

  list: {
    operation: 'ListClustersV2',
    action: 'kafka:ListClustersV2',
    input: { MaxResults: 100 },
    items: 'ClusterInfoList',
  },

  select: ({ State }) => answered(State, 'State') !== 'DELETING',

  identify: ({ ClusterArn, ClusterName }, { region }) => ({
    id: ClusterArn,
    name: ClusterName,
    region,
  }),

  goneOn: {
    NotFoundException:
      'https://docs.aws.amazon.com/msk/1.0/apireference/clusters-clusterarn-nodes.html',
  },

  facts: {
    // The same for all clusters of a region.
    ListKafkaVersions: {
      action: 'kafka:ListKafkaVersions',
      shared: true,
      pages: 'KafkaVersions',
      input: () => ({ MaxResults: 100 }),
    },
  },
});
