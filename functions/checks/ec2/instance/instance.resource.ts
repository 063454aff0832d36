import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { managedInstance } from '../../ssm/managed-instance/managed-instance.resource.ts';
import type { InstanceInformation } from '../../ssm/shapes.generated.ts';
import { managedPrefixList } from '../managed-prefix-list/managed-prefix-list.resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import { namedPrefixLists } from '../named-prefix-lists.judgement.ts';
import {
  type PrefixListPage,
  prefixListEntries,
} from '../prefix-list-entries/prefix-list-entries.resource.ts';
import { routeTable } from '../route-table/route-table.resource.ts';
import type {
  DescribeInstancesResult,
  Instance,
  InstanceAttribute,
  ManagedPrefixList,
  NetworkAcl,
  RouteTable,
  SecurityGroup,
} from '../shapes.generated.ts';
import { visibleNetworkAcl } from '../visible-network-acl/visible-network-acl.resource.ts';
import { visibleSecurityGroup } from '../visible-security-group/visible-security-group.resource.ts';

interface InstanceFacts {
  DescribeInstanceAttribute: InstanceAttribute;
}

interface InstanceRelated {
  /** Those of its network interfaces. */
  securityGroups: SecurityGroup;
  /** Those of its VPC. */
  routeTables: RouteTable;
  networkAcls: NetworkAcl;
  /** Those that the rules of its groups name. */
  prefixLists: ManagedPrefixList;
  prefixListEntries: PrefixListPage;
  /** What Systems Manager has of it, if it reports there. */
  managedNodes: InstanceInformation;
}

const vpcOf = ({ VpcId }: { readonly VpcId?: string | undefined }) => [VpcId];
const listId = ({ PrefixListId }: ManagedPrefixList) => [PrefixListId];
const throughGroups = {
  through: 'securityGroups',
  keys: (_: Instance, groups: readonly SecurityGroup[]) => groups.flatMap(namedPrefixLists),
  otherKeys: listId,
};

/** An instance, running or not. One that is terminated is only answered for a while yet. */
export const instance = defineResource<Instance, InstanceFacts, InstanceRelated>({
  service: 'ec2',
  type: 'AWS::EC2::Instance',
  scope: 'regional',

  list: {
    operation: 'DescribeInstances',
    action: 'ec2:DescribeInstances',
    input: { MaxResults: 1000 },
    items: ({ Reservations }: DescribeInstancesResult) =>
      Reservations?.flatMap(({ Instances }) => answered(Instances, 'Instances')),
  },

  select: ({ State }) => !['shutting-down', 'terminated'].includes(answered(State?.Name, 'State')),

  identify: ({ InstanceId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:instance/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  goneOn: {
    'InvalidInstanceID.NotFound':
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  },

  facts: {
    // Of the attributes, user data alone: the others stand in the list.
    DescribeInstanceAttribute: {
      action: 'ec2:DescribeInstanceAttribute',
      input: ({ InstanceId }) => ({ InstanceId, Attribute: 'userData' }),
    },
  },

  related: {
    securityGroups: {
      resource: visibleSecurityGroup,
      keys: ({ NetworkInterfaces = [] }) =>
        NetworkInterfaces.flatMap(({ Groups = [] }) => Groups.map(({ GroupId }) => GroupId)),
      otherKeys: ({ GroupId }: SecurityGroup) => [GroupId],
    },
    routeTables: { resource: routeTable, keys: vpcOf, otherKeys: vpcOf },
    networkAcls: { resource: visibleNetworkAcl, keys: vpcOf, otherKeys: vpcOf },
    prefixLists: { ...throughGroups, resource: managedPrefixList },
    prefixListEntries: { ...throughGroups, resource: prefixListEntries, parentKeys: listId },
    managedNodes: {
      resource: managedInstance,
      keys: ({ InstanceId }) => [InstanceId],
      otherKeys: ({ InstanceId }: InstanceInformation) => [InstanceId],
    },
  },
});
