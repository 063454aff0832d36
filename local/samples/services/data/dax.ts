import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

const clusters = (place: Place, isGood: boolean): readonly Said[] => [
  [
    'dax:DescribeClusters',
    {
      Clusters: [
        {
          ClusterName: 'orders',
          ClusterArn: arn(place, 'dax', 'cache/orders'),
          Status: 'available',
          NodeType: 'dax.r5.large',
          TotalNodes: isGood ? 2 : 1,
          ActiveNodes: isGood ? 2 : 1,
          Nodes: (isGood ? ['a', 'b'] : ['a']).map((zone) => ({
            NodeId: `orders-${zone}`,
            AvailabilityZone: `${place.region}${zone}`,
            NodeStatus: 'available',
            NodeCreateTime: inDays(-200),
          })),
          SSEDescription: { Status: isGood ? 'ENABLED' : 'DISABLED' },
          ClusterEndpointEncryptionType: isGood ? 'TLS' : 'NONE',
        },
      ],
    },
  ],
  [
    'memorydb:DescribeClusters',
    {
      Clusters: [
        {
          Name: 'carts',
          ARN: arn(place, 'memorydb', 'cluster/carts'),
          Status: 'available',
          NumberOfShards: 1,
          AvailabilityMode: isGood ? 'multiaz' : 'singleaz',
          Engine: 'valkey',
          EngineVersion: '7.3',
          ACLName: isGood ? 'carts' : 'open-access',
          TLSEnabled: isGood,
          KmsKeyId: isGood ? arn(place, 'kms', 'key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9') : '',
          SnapshotRetentionLimit: isGood ? 7 : 0,
          AutoMinorVersionUpgrade: isGood,
        },
      ],
    },
  ],
];

/** DynamoDB's cache, and MemoryDB. */
export const dax = toldAtHome({
  healthy: (place) => clusters(place, true),
  faulty: (place) => clusters(place, false),
});
