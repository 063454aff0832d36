import { defineResource } from '../../../core/resource.ts';
import { isBeingDeleted, listOfClusters } from '../cache-clusters.judgement.ts';
import type { CacheCluster } from '../shapes.generated.ts';

/** A cluster of Memcached, or one node of Valkey or Redis OSS, be it in a replication group or not. */
export const cacheCluster = defineResource<CacheCluster>({
  service: 'elasticache',
  type: 'AWS::ElastiCache::CacheCluster',
  scope: 'regional',

  list: { ...listOfClusters, items: 'CacheClusters' },

  identify: ({ ARN, CacheClusterId }, { region }) => ({ id: ARN, name: CacheClusterId, region }),

  select: ({ CacheClusterStatus }) => !isBeingDeleted(CacheClusterStatus),

  facts: {},
});
