import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { cluster } from '../cluster/cluster.resource.ts';
import type {
  Cluster,
  DescribeNodegroupResponse,
  ListNodegroupsResponse,
  Nodegroup,
} from '../shapes.generated.ts';

interface ListedNodegroup {
  readonly clusterName: string | undefined;
  readonly nodegroupName: string;
}

// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
type NodeGroupFacts = {};

export interface NodeGroupRelated {
  clusters: Cluster;
}

/** A node group that EKS manages: nodes of one's own, of Fargate and of Auto Mode are in none. */
export const nodeGroup = defineResource<Nodegroup, NodeGroupFacts, NodeGroupRelated>({
  service: 'eks',
  type: 'AWS::EKS::Nodegroup',
  scope: 'regional',

  parent: cluster,
  list: {
    operation: 'ListNodegroups',
    action: 'eks:ListNodegroups',
    input: ({ name }: Cluster) => ({ clusterName: name, maxResults: 100 }),
    items: ({ nodegroups }: ListNodegroupsResponse, _, { name }: Cluster) =>
      nodegroups?.map((nodegroupName) => ({ clusterName: name, nodegroupName })),
  },
  describe: {
    operation: 'DescribeNodegroup',
    action: 'eks:DescribeNodegroup',
    batch: 1,
    idOfListed: ({ nodegroupName }: ListedNodegroup) => nodegroupName,
    identifyListed: (
      { clusterName, nodegroupName }: ListedNodegroup,
      { partition, region, accountId },
    ) => ({
      id:
        clusterName &&
        `arn:${partition}:eks:${region}:${accountId}:nodegroup/${clusterName}/${nodegroupName}`,
      name: nodegroupName,
      region,
    }),
    input: ([nodegroupName], { name }: Cluster) => ({ clusterName: name, nodegroupName }),
    items: ({ nodegroup }: DescribeNodegroupResponse) => nodegroup && [nodegroup],
    idOf: ({ nodegroupName }) => nodegroupName,
  },

  // Without the id at its end, which only the description tells.
  identify: ({ nodegroupArn, nodegroupName }, { region }) => ({
    id: nodegroupArn?.replace(/\/[^/]+$/, ''),
    name: nodegroupName,
    region,
  }),

  select: ({ status }) => answered(status, 'status') !== 'DELETING',

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/eks/latest/APIReference/API_DescribeNodegroup.html',
  },

  facts: {},

  related: {
    clusters: {
      resource: cluster,
      keys: ({ clusterName }) => [clusterName],
      otherKeys: ({ name }: Cluster) => [name],
    },
  },
});
