import { defineResource } from '../../../core/resource.ts';
import type { ClusterVersionInformation } from '../shapes.generated.ts';

/** A version of Kubernetes that EKS knows, with those that it no longer supports. */
export const clusterVersion = defineResource<ClusterVersionInformation>({
  service: 'eks',
  type: 'AWS::EKS::ClusterVersion',
  scope: 'regional',

  // https://docs.aws.amazon.com/eks/latest/APIReference/API_DescribeClusterVersions.html
  list: {
    operation: 'DescribeClusterVersions',
    action: 'eks:DescribeClusterVersions',
    input: { includeAll: true, maxResults: 100 },
    items: 'clusterVersions',
  },

  identify: ({ clusterType = '', clusterVersion: version }, { region }) => ({
    id: version && `${version}/${clusterType}`,
    name: version,
    region,
  }),

  facts: {},
});
