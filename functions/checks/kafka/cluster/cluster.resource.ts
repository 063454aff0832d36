import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { identifyCluster, listOfClusters } from '../clusters.judgement.ts';
import type { Cluster, ListKafkaVersionsResponse } from '../shapes.generated.ts';

interface ClusterFacts {
  ListKafkaVersions: ListKafkaVersionsResponse;
}

/** A cluster of MSK, provisioned or serverless: the older list leaves the latter out. */
export const cluster = defineResource<Cluster, ClusterFacts>({
  service: 'kafka',
  type: 'AWS::MSK::Cluster',
  scope: 'regional',

  list: listOfClusters,

  select: ({ State }) => answered(State, 'State') !== 'DELETING',

  identify: identifyCluster,

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
