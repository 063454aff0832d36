import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { DescribeKeyResponse } from '../../kms/shapes.generated.ts';
import { identifyCluster, listOfClusters } from '../clusters.judgement.ts';
import type { Cluster, ListKafkaVersionsResponse } from '../shapes.generated.ts';

export interface ClusterFacts {
  DescribeKey: DescribeKeyResponse;
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
    // Of the key of its volumes.
    DescribeKey: {
      api: 'kms',
      action: 'kms:DescribeKey',
      shared: true,
      input: ({ Provisioned }) => ({
        KeyId: answered(
          Provisioned?.EncryptionInfo?.EncryptionAtRest?.DataVolumeKMSKeyId,
          'DataVolumeKMSKeyId',
        ),
      }),
    },
    // The same for all clusters of a region.
    ListKafkaVersions: {
      action: 'kafka:ListKafkaVersions',
      shared: true,
      pages: 'KafkaVersions',
      input: () => ({ MaxResults: 100 }),
    },
  },
});
