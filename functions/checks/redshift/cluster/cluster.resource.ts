import { answered } from '../../../core/judgement/answer.ts';
import { namedPrefixLists } from '../../../core/judgement/networks/named-prefix-lists.ts';
import { defineResource } from '../../../core/resource.ts';
import { managedPrefixList } from '../../ec2/managed-prefix-list/managed-prefix-list.resource.ts';
import {
  type PrefixListPage,
  prefixListEntries,
} from '../../ec2/prefix-list-entries/prefix-list-entries.resource.ts';
import type { ManagedPrefixList, SecurityGroup } from '../../ec2/shapes.generated.ts';
import { visibleSecurityGroup } from '../../ec2/visible-security-group/visible-security-group.resource.ts';
import type { DescribeKeyResponse } from '../../kms/shapes.generated.ts';
import type { Cluster, ClusterParameterGroupDetails, LoggingStatus } from '../shapes.generated.ts';

export interface ClusterFacts {
  DescribeClusterParameters: ClusterParameterGroupDetails;
  DescribeKey: DescribeKeyResponse;
  DescribeLoggingStatus: LoggingStatus;
}

export interface ClusterRelated {
  securityGroups: SecurityGroup;
  /** The lists that the rules of its groups name. */
  prefixLists: ManagedPrefixList;
  prefixListEntries: PrefixListPage;
}

const listId = ({ PrefixListId }: ManagedPrefixList) => [PrefixListId];
const throughGroups = {
  through: 'securityGroups',
  keys: (_: Cluster, groups: readonly SecurityGroup[]) => groups.flatMap(namedPrefixLists),
  otherKeys: listId,
};

/** A provisioned cluster. One that is being made has no endpoint yet, and one that is being deleted is none any more. */
export const cluster = defineResource<Cluster, ClusterFacts, ClusterRelated>({
  service: 'redshift',
  type: 'AWS::Redshift::Cluster',
  scope: 'regional',

  list: {
    operation: 'DescribeClusters',
    action: 'redshift:DescribeClusters',
    input: { MaxRecords: 100 },
    items: 'Clusters',
  },

  select: ({ ClusterStatus }) =>
    !['creating', 'deleting', 'final-snapshot'].includes(answered(ClusterStatus, 'ClusterStatus')),

  // Of ARNs, AWS answers the namespace's alone.
  identify: ({ ClusterIdentifier: name }, { partition, region, accountId }) => ({
    id: name && `arn:${partition}:redshift:${region}:${accountId}:cluster:${name}`,
    name,
    region,
  }),

  goneOn: {
    ClusterNotFound:
      'https://docs.aws.amazon.com/redshift/latest/APIReference/API_DescribeLoggingStatus.html',
  },

  facts: {
    // Once per parameter group, whatever the number of clusters that use it.
    DescribeClusterParameters: {
      action: 'redshift:DescribeClusterParameters',
      shared: true,
      pages: 'Parameters',
      input: ({ ClusterParameterGroups: groups }) => ({
        ParameterGroupName: answered(groups, 'ClusterParameterGroups')[0]?.ParameterGroupName,
        MaxRecords: 100,
      }),
    },
    DescribeKey: {
      api: 'kms',
      action: 'kms:DescribeKey',
      shared: true,
      input: ({ KmsKeyId }) => ({ KeyId: answered(KmsKeyId, 'KmsKeyId') }),
      // Said instead of the key that AWS owns, with which a cluster is encrypted that names none. KMS does not know it:
      // https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html
      absentOn: {
        'NotFoundException: AWS_OWNED_KMS_KEY':
          'https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html',
      },
    },
    DescribeLoggingStatus: {
      action: 'redshift:DescribeLoggingStatus',
      input: ({ ClusterIdentifier }) => ({ ClusterIdentifier }),
    },
  },

  related: {
    securityGroups: {
      resource: visibleSecurityGroup,
      keys: ({ VpcSecurityGroups = [] }) =>
        VpcSecurityGroups.map(({ VpcSecurityGroupId }) => VpcSecurityGroupId),
      otherKeys: ({ GroupId }: SecurityGroup) => [GroupId],
    },
    prefixLists: { ...throughGroups, resource: managedPrefixList },
    prefixListEntries: { ...throughGroups, resource: prefixListEntries, parentKeys: listId },
  },
});
