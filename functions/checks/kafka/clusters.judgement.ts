import type { ReadIdentity, Scope } from '../../core/resource.ts';
import type { Cluster } from './shapes.generated.ts';

/** The list of all clusters, whatever is asked of them. */
export const listOfClusters = {
  operation: 'ListClustersV2',
  action: 'kafka:ListClustersV2',
  input: { MaxResults: 100 },
  items: 'ClusterInfoList',
} as const;

/** What a cluster is called. */
export const identifyCluster = (
  { ClusterArn, ClusterName }: Cluster,
  { region }: Scope,
): ReadIdentity => ({ id: ClusterArn, name: ClusterName, region });

/** What says that a cluster is gone, once it was listed. */
export const goneCluster = {
  NotFoundException:
    'https://docs.aws.amazon.com/msk/1.0/apireference/clusters-clusterarn-nodes.html',
} as const;
