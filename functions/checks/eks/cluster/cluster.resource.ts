import type { WithFacts } from '../../../core/join.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { role } from '../../iam/role/role.resource.ts';
import type { RoleDetail } from '../../iam/shapes.generated.ts';
import {
  type AccessEntry,
  type AccessEntryFacts,
  accessEntry,
} from '../access-entry/access-entry.resource.ts';
import { accessManagedCluster } from '../access-managed-cluster/access-managed-cluster.resource.ts';
import { clusterVersion } from '../cluster-version/cluster-version.resource.ts';
import type {
  Cluster,
  ClusterVersionInformation,
  ListInsightsResponse,
} from '../shapes.generated.ts';

export interface ClusterFacts {
  ListInsights: ListInsightsResponse;
}

export interface ClusterRelated {
  administrators: WithFacts<AccessEntry, AccessEntryFacts>;
  /** The role that Auto Mode gives its nodes. */
  nodeRole: RoleDetail;
  versions: ClusterVersionInformation;
}

/** A cluster that EKS runs; one that is being deleted is judged no more. */
export const cluster = defineResource<Cluster, ClusterFacts, ClusterRelated>({
  ...accessManagedCluster,

  select: ({ status }) => answered(status, 'status') !== 'DELETING',

  facts: {
    ListInsights: {
      action: 'eks:ListInsights',
      input: ({ name }) => ({
        clusterName: name,
        filter: { categories: ['UPGRADE_READINESS'] },
        maxResults: 100,
      }),
      pages: 'insights',
    },
  },

  related: {
    administrators: {
      resource: accessEntry,
      facts: ['ListAssociatedAccessPolicies'],
      keys: ({ name }) => [name],
      otherKeys: ({ clusterName }: AccessEntry) => [clusterName],
      parentKeys: ({ name }: Cluster) => [name],
    },
    nodeRole: {
      resource: role,
      keys: ({ computeConfig }) => [computeConfig?.nodeRoleArn],
      otherKeys: ({ Arn }: RoleDetail) => [Arn],
    },
    versions: {
      resource: clusterVersion,
      keys: ({ version }) => [version],
      otherKeys: ({ clusterVersion: version }: ClusterVersionInformation) => [version],
    },
  },
});
