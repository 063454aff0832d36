import { answered } from '../../../core/judgement/answer.ts';
import type { MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import { isBeingDeleted, listOfClusters } from '../cache-clusters.judgement.ts';
import type { CacheCluster, CacheClusterMessage, CacheNode } from '../shapes.generated.ts';

/** A node, with what tells the cluster that it is in. */
export interface NodeOfCluster extends CacheNode {
  readonly ARN: string | undefined;
  readonly CacheClusterId: string | undefined;
}

export interface CacheNodeFacts {
  Evictions: MetricSeries;
}

/** A node of a cluster. It has no ARN of its own: it is called after its cluster. */
export const cacheNode = defineResource<NodeOfCluster, CacheNodeFacts>({
  service: 'elasticache',
  type: 'AWS::ElastiCache::CacheNode',
  scope: 'regional',

  list: {
    ...listOfClusters,
    items: ({ CacheClusters }: CacheClusterMessage) => CacheClusters?.flatMap(nodesOf),
  },

  identify: ({ ARN, CacheClusterId, CacheNodeId: node }, { region }) => ({
    id: ARN && node && `${ARN}/${node}`,
    name: CacheClusterId && node && `${CacheClusterId}/${node}`,
    region,
  }),

  facts: {
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.html
    Evictions: {
      metric: {
        namespace: 'AWS/ElastiCache',
        name: 'Evictions',
        statistic: 'Sum',
        dimensions: ({ CacheClusterId, CacheNodeId }) => ({ CacheClusterId, CacheNodeId }),
        days: 7,
        periodSeconds: 3600,
      },
    },
  },
});

/** Until all nodes of a cluster are there, and once it is being deleted, it is answered without any. */
function nodesOf({ ARN, CacheClusterId, CacheClusterStatus, CacheNodes }: CacheCluster) {
  if (CacheClusterStatus === 'creating' || isBeingDeleted(CacheClusterStatus)) return [];
  // Nor has one any that could not be made.
  const isUnmade = ['incompatible-network', 'restore-failed'].includes(CacheClusterStatus ?? '');
  if (isUnmade && CacheNodes === undefined) return [];
  return answered(CacheNodes, 'CacheNodes').map((node) => ({ ...node, ARN, CacheClusterId }));
}
