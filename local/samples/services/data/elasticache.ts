import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

interface Cache {
  readonly isGood: boolean;
  readonly EngineVersion: string;
  readonly Status: string;
}

/** A group of two nodes, and a serverless cache. */
function cache(place: Place, { isGood, EngineVersion, Status }: Cache): readonly Said[] {
  const ReplicationGroupId = 'sessions';
  const members = ['sessions-001', 'sessions-002'];
  const SnapshotRetentionLimit = isGood ? 7 : 0;
  const encryption = {
    TransitEncryptionEnabled: isGood,
    AtRestEncryptionEnabled: isGood,
    AuthTokenEnabled: isGood,
  };
  return [
    [
      'elasticache:DescribeReplicationGroups',
      {
        ReplicationGroups: [
          {
            ReplicationGroupId,
            ARN: arn(place, 'elasticache', `replicationgroup:${ReplicationGroupId}`),
            Description: 'Sessions of the shop',
            Status,
            MemberClusters: members,
            AutomaticFailover: isGood ? 'enabled' : 'disabled',
            MultiAZ: isGood ? 'enabled' : 'disabled',
            ...encryption,
            ...(isGood && { TransitEncryptionMode: 'required' }),
            SnapshotRetentionLimit,
            Engine: 'redis',
          },
        ],
      },
    ],
    [
      'elasticache:DescribeCacheClusters',
      {
        CacheClusters: members.map((CacheClusterId) => ({
          CacheClusterId,
          ARN: arn(place, 'elasticache', `cluster:${CacheClusterId}`),
          ReplicationGroupId,
          Engine: 'redis',
          EngineVersion,
          CacheClusterStatus: 'available',
          CacheNodeType: 'cache.t4g.small',
          NumCacheNodes: 1,
          CacheNodes: [{ CacheNodeId: '0001', CacheNodeStatus: 'available' }],
          CacheClusterCreateTime: inDays(-120),
          AutoMinorVersionUpgrade: isGood,
          SnapshotRetentionLimit,
          ...encryption,
        })),
      },
    ],
    [
      'elasticache:DescribeServerlessCaches',
      {
        ServerlessCaches: [
          {
            ServerlessCacheName: 'prices',
            ARN: arn(place, 'elasticache', 'serverlesscache:prices'),
            Status: 'available',
            Engine: 'valkey',
            FullEngineVersion: '8.1',
            SnapshotRetentionLimit,
          },
        ],
      },
    ],
  ];
}

export const elastiCache = toldAtHome({
  healthy: (place) => cache(place, { isGood: true, EngineVersion: '7.1.0', Status: 'available' }),
  faulty: (place) =>
    cache(place, { isGood: false, EngineVersion: '5.0.6', Status: 'create-failed' }),
});
