import { defineResource } from '../../../core/resource.ts';
import { cacheCluster } from '../cache-cluster/cache-cluster.resource.ts';
import { isBeingDeleted } from '../cache-clusters.judgement.ts';
import type { CacheCluster, ReplicationGroup } from '../shapes.generated.ts';

export interface ReplicationGroupRelated {
  members: CacheCluster;
}

/** A group of nodes of Valkey or Redis OSS. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const replicationGroup = defineResource<ReplicationGroup, {}, ReplicationGroupRelated>({
  service: 'elasticache',
  type: 'AWS::ElastiCache::ReplicationGroup',
  scope: 'regional',

  list: {
    operation: 'DescribeReplicationGroups',
    action: 'elasticache:DescribeReplicationGroups',
    input: { MaxRecords: 100 },
    items: 'ReplicationGroups',
  },

  identify: ({ ARN, ReplicationGroupId }, { region }) => ({
    id: ARN,
    name: ReplicationGroupId,
    region,
  }),

  select: ({ Status }) => !isBeingDeleted(Status),

  facts: {},

  related: {
    members: {
      resource: cacheCluster,
      keys: ({ MemberClusters = [] }) => MemberClusters,
      otherKeys: ({ CacheClusterId }: CacheCluster) => [CacheClusterId],
    },
  },
});
