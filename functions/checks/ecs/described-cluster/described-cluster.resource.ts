import { defineResource } from '../../../core/resource.ts';
import type { Cluster, DescribeClustersResponse } from '../shapes.generated.ts';

/** A cluster with its settings; to list what is in one, its ARN is enough (`cluster`). */
export const describedCluster = defineResource<Cluster>({
  service: 'ecs',
  type: 'AWS::ECS::Cluster',
  scope: 'regional',

  list: {
    operation: 'ListClusters',
    action: 'ecs:ListClusters',
    input: { maxResults: 100 },
    items: 'clusterArns',
  },
  describe: {
    operation: 'DescribeClusters',
    action: 'ecs:DescribeClusters',
    batch: 100,
    idOfListed: (arn) => (typeof arn === 'string' ? arn : undefined),
    identifyListed: (arn: string, { region }) => ({ id: arn, name: arn.split('/').at(-1), region }),
    input: (clusters) => ({ clusters, include: ['CONFIGURATIONS', 'SETTINGS'] }),
    items: 'clusters',
    idOf: ({ clusterArn }) => clusterArn,
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html
    gone: ({ failures = [] }: DescribeClustersResponse) =>
      failures.flatMap(({ arn, reason }) => (reason === 'MISSING' && arn ? [arn] : [])),
  },

  identify: ({ clusterArn, clusterName }, { region }) => ({
    id: clusterArn,
    name: clusterName,
    region,
  }),

  // A cluster that was deleted is answered for a while yet.
  select: ({ status }) => !['DEPROVISIONING', 'INACTIVE'].includes(status ?? ''),

  facts: {},
});
