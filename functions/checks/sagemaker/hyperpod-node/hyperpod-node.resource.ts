import { defineResource } from '../../../core/resource.ts';
import { hyperpodCluster } from '../hyperpod-cluster/hyperpod-cluster.resource.ts';
import type { ClusterNodeSummary } from '../shapes.generated.ts';

/** An instance of a HyperPod cluster. */
export const hyperpodNode = defineResource<ClusterNodeSummary>({
  service: 'sagemaker',
  type: 'AWS::SageMaker::ClusterNode',
  scope: 'regional',

  parent: hyperpodCluster,
  list: {
    operation: 'ListClusterNodes',
    action: 'sagemaker:ListClusterNodes',
    input: ({ ClusterArn }) => ({ ClusterName: ClusterArn, MaxResults: 100 }),
    items: 'ClusterNodeSummaries',
  },

  // AWS gives it no ARN, and instances of EC2 have ids of their own.
  identify: ({ InstanceId, InstanceGroupName }, { region }) => ({
    id: InstanceId,
    name: `${InstanceGroupName} ${InstanceId}`,
    region,
  }),

  facts: {},
});
