import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { isRunning } from '../cluster-states.judgement.ts';
import type { Cluster, DescribeClusterResponse } from '../shapes.generated.ts';

/**
 * A cluster that can be asked who is admitted to it: with the authentication mode CONFIG_MAP, and on
 * an Outpost, EKS keeps no access entries.
 *
 * https://docs.aws.amazon.com/eks/latest/userguide/setting-up-access-entries.html
 */
export const accessManagedCluster = defineResource<Cluster>({
  service: 'eks',
  type: 'AWS::EKS::Cluster',
  scope: 'regional',

  // Without `include`, clusters of other clouds and of one's own rooms that are only connected are
  // left out: https://docs.aws.amazon.com/eks/latest/APIReference/API_ListClusters.html
  list: {
    operation: 'ListClusters',
    action: 'eks:ListClusters',
    input: { maxResults: 100 },
    items: 'clusters',
  },
  describe: {
    operation: 'DescribeCluster',
    action: 'eks:DescribeCluster',
    batch: 1,
    idOfListed: (name) => (typeof name === 'string' ? name : undefined),
    identifyListed: (name: string, { partition, region, accountId }) => ({
      id: `arn:${partition}:eks:${region}:${accountId}:cluster/${name}`,
      name,
      region,
    }),
    input: ([name]) => ({ name }),
    items: ({ cluster }: DescribeClusterResponse) => cluster && [cluster],
    idOf: ({ name }) => name,
  },

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  select: ({ status, outpostConfig, accessConfig }) =>
    isRunning(answered(status, 'status')) &&
    outpostConfig === undefined &&
    answered(accessConfig?.authenticationMode, 'authenticationMode') !== 'CONFIG_MAP',

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/eks/latest/APIReference/API_DescribeCluster.html',
  },

  facts: {},
});
