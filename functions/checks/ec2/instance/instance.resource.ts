import { answered } from '../../../core/judgement/answer.ts';
import { namedPrefixLists } from '../../../core/judgement/networks/named-prefix-lists.ts';
import type { MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import { managedInstance } from '../../ssm/managed-instance/managed-instance.resource.ts';
import type { InstanceInformation } from '../../ssm/shapes.generated.ts';
import { instanceStatus } from '../instance-status/instance-status.resource.ts';
import { instanceType } from '../instance-type/instance-type.resource.ts';
import { managedPrefixList } from '../managed-prefix-list/managed-prefix-list.resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import {
  type PrefixListPage,
  prefixListEntries,
} from '../prefix-list-entries/prefix-list-entries.resource.ts';
import type {
  DescribeInstancesResult,
  Image,
  Instance,
  InstanceAttribute,
  InstanceCreditSpecification,
  InstanceStatus,
  InstanceTypeInfo,
  ManagedPrefixList,
  NetworkAcl,
  RouteTable,
  SecurityGroup,
} from '../shapes.generated.ts';
import { unlimitedInstance } from '../unlimited-instance/unlimited-instance.resource.ts';
import { usedImage } from '../used-image/used-image.resource.ts';
import { visibleNetworkAcl } from '../visible-network-acl/visible-network-acl.resource.ts';
import { visibleRouteTable } from '../visible-route-table/visible-route-table.resource.ts';
import { visibleSecurityGroup } from '../visible-security-group/visible-security-group.resource.ts';

export interface InstanceFacts {
  DescribeInstanceAttribute: InstanceAttribute;
  DisableApiTermination: InstanceAttribute;
  CPUUtilization: MetricSeries;
  CPUCreditBalance: MetricSeries;
  InstanceEBSIOPSExceededCheck: MetricSeries;
  InstanceEBSThroughputExceededCheck: MetricSeries;
}

export interface InstanceRelated {
  /** The groups of its network interfaces. */
  securityGroups: SecurityGroup;
  /** The route tables of its VPC. */
  routeTables: RouteTable;
  networkAcls: NetworkAcl;
  /** The lists that the rules of its groups name. */
  prefixLists: ManagedPrefixList;
  prefixListEntries: PrefixListPage;
  statuses: InstanceStatus;
  types: InstanceTypeInfo;
  images: Image;
  unlimited: InstanceCreditSpecification;
  /** What Systems Manager has of it, if it reports there. */
  managedNodes: InstanceInformation;
}

const instanceId = ({ InstanceId }: { readonly InstanceId?: string | undefined }) => [InstanceId];
const typeOf = ({ InstanceType }: { readonly InstanceType?: string | undefined }) => [InstanceType];
const imageOf = ({ ImageId }: { readonly ImageId?: string | undefined }) => [ImageId];
const vpcOf = ({ VpcId }: { readonly VpcId?: string | undefined }) => [VpcId];
const listId = ({ PrefixListId }: ManagedPrefixList) => [PrefixListId];
const throughGroups = {
  through: 'securityGroups',
  keys: (_: Instance, groups: readonly SecurityGroup[]) => groups.flatMap(namedPrefixLists),
  otherKeys: listId,
};

const ofInstance = {
  namespace: 'AWS/EC2',
  dimensions: ({ InstanceId }: Instance) => ({ InstanceId }),
};

const inADay = { ...ofInstance, days: 1, periodSeconds: 3600 };

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
    DescribeInstanceAttribute: {
      action: 'ec2:DescribeInstanceAttribute',
      input: ({ InstanceId }) => ({ InstanceId, Attribute: 'userData' }),
    },
    DisableApiTermination: {
      operation: 'DescribeInstanceAttribute',
      action: 'ec2:DescribeInstanceAttribute',
      input: ({ InstanceId }) => ({ InstanceId, Attribute: 'disableApiTermination' }),
    },
    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/viewing_metrics_with_cloudwatch.html
    CPUUtilization: {
      metric: {
        ...ofInstance,
        name: 'CPUUtilization',
        statistic: 'Average',
        days: 14,
        periodSeconds: 86_400,
      },
    },
    CPUCreditBalance: { metric: { ...inADay, name: 'CPUCreditBalance', statistic: 'Minimum' } },
    InstanceEBSIOPSExceededCheck: {
      metric: { ...inADay, name: 'InstanceEBSIOPSExceededCheck', statistic: 'Average' },
    },
    InstanceEBSThroughputExceededCheck: {
      metric: { ...inADay, name: 'InstanceEBSThroughputExceededCheck', statistic: 'Average' },
    },
  },

  related: {
    securityGroups: {
      resource: visibleSecurityGroup,
      keys: ({ NetworkInterfaces = [] }) =>
        NetworkInterfaces.flatMap(({ Groups = [] }) => Groups.map(({ GroupId }) => GroupId)),
      otherKeys: ({ GroupId }: SecurityGroup) => [GroupId],
    },
    routeTables: { resource: visibleRouteTable, keys: vpcOf, otherKeys: vpcOf },
    networkAcls: { resource: visibleNetworkAcl, keys: vpcOf, otherKeys: vpcOf },
    prefixLists: { ...throughGroups, resource: managedPrefixList },
    prefixListEntries: { ...throughGroups, resource: prefixListEntries, parentKeys: listId },
    statuses: { resource: instanceStatus, keys: instanceId, otherKeys: instanceId },
    types: {
      resource: instanceType,
      keys: typeOf,
      otherKeys: typeOf,
      parentKeys: (types: readonly string[]) => types,
    },
    images: {
      resource: usedImage,
      keys: imageOf,
      otherKeys: imageOf,
      parentKeys: (ids: readonly string[]) => ids,
    },
    unlimited: { resource: unlimitedInstance, keys: instanceId, otherKeys: instanceId },
    managedNodes: {
      resource: managedInstance,
      keys: ({ InstanceId }) => [InstanceId],
      otherKeys: ({ InstanceId }: InstanceInformation) => [InstanceId],
    },
  },
});
