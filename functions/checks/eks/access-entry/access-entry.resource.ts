import { defineResource } from '../../../core/resource.ts';
import { accessManagedCluster } from '../access-managed-cluster/access-managed-cluster.resource.ts';
import { clusterAdminPolicy } from '../access-policies.judgement.ts';
import type {
  Cluster,
  ListAccessEntriesResponse,
  ListAssociatedAccessPoliciesResponse,
} from '../shapes.generated.ts';

/** Somebody whom an access entry admits to a cluster with the policy of its administrators. */
export interface AccessEntry {
  readonly clusterName: string | undefined;
  readonly principalArn: string;
}

export interface AccessEntryFacts {
  ListAssociatedAccessPolicies: ListAssociatedAccessPoliciesResponse;
}

export const accessEntry = defineResource<AccessEntry, AccessEntryFacts>({
  service: 'eks',
  type: 'AWS::EKS::AccessEntry',
  scope: 'regional',

  parent: accessManagedCluster,
  list: {
    operation: 'ListAccessEntries',
    action: 'eks:ListAccessEntries',
    // https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html
    input: ({ name }: Cluster, { partition }) => ({
      clusterName: name,
      associatedPolicyArn: `arn:${partition}:eks::aws:${clusterAdminPolicy}`,
      maxResults: 100,
    }),
    items: ({ accessEntries }: ListAccessEntriesResponse, _, { name }: Cluster) =>
      accessEntries?.map((principalArn) => ({ clusterName: name, principalArn })),
  },

  // Two clusters admit the same principal by an entry each.
  identify: ({ clusterName, principalArn }, { region }) => ({
    id: clusterName && `${clusterName}/${principalArn}`,
    name: principalArn,
    region,
  }),

  facts: {
    ListAssociatedAccessPolicies: {
      action: 'eks:ListAssociatedAccessPolicies',
      input: ({ clusterName, principalArn }) => ({ clusterName, principalArn, maxResults: 100 }),
      pages: 'associatedAccessPolicies',
      goneOn: {
        ResourceNotFoundException:
          'https://docs.aws.amazon.com/eks/latest/APIReference/API_ListAssociatedAccessPolicies.html',
      },
    },
  },
});
