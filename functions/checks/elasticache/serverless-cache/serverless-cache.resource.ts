import { defineResource } from '../../../core/resource.ts';
import { isBeingDeleted } from '../cache-clusters.judgement.ts';
import type { ServerlessCache } from '../shapes.generated.ts';

/** A serverless cache. */
export const serverlessCache = defineResource<ServerlessCache>({
  service: 'elasticache',
  type: 'AWS::ElastiCache::ServerlessCache',
  scope: 'regional',

  list: {
    operation: 'DescribeServerlessCaches',
    action: 'elasticache:DescribeServerlessCaches',
    items: 'ServerlessCaches',
  },

  identify: ({ ARN, ServerlessCacheName }, { region }) => ({
    id: ARN,
    name: ServerlessCacheName,
    region,
  }),

  select: ({ Status }) => !isBeingDeleted(Status),

  facts: {},
});
