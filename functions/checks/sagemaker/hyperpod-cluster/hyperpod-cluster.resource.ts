import { defineResource } from '../../../core/resource.ts';
import type { ClusterSummary } from '../shapes.generated.ts';

/** A HyperPod cluster that is there to stay. */
export const hyperpodCluster = defineResource<ClusterSummary>({
  service: 'sagemaker',
  type: 'AWS::SageMaker::Cluster',
  scope: 'regional',

  list: {
    operation: 'ListClusters',
    action: 'sagemaker:ListClusters',
    input: { MaxResults: 100 },
    items: 'ClusterSummaries',
    // Not every region that has SageMaker has these.
    notEnabledOn: {
      UnknownOperationException:
        'https://docs.aws.amazon.com/sagemaker/latest/dg/regions-quotas.html',
    },
  },

  identify: ({ ClusterArn, ClusterName }, { region }) => ({
    id: ClusterArn,
    name: ClusterName,
    region,
  }),

  select: ({ ClusterStatus }) => ClusterStatus !== 'Deleting',

  goneOn: {
    ResourceNotFound:
      'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListClusterNodes.html',
  },

  facts: {},
});
