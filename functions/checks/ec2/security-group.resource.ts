import type { ManagedPrefixList, SecurityGroup } from '@aws-sdk/client-ec2';
import { defineResource } from '../../core/resource.ts';
import { managedPrefixList } from './managed-prefix-list.resource.ts';
import { type PrefixListPage, prefixListEntries } from './prefix-list-entries.resource.ts';

interface SecurityGroupRelated {
  /** Those that its rules name. */
  prefixLists: ManagedPrefixList;
  prefixListEntries: PrefixListPage;
}

/** Of the prefix lists that a group's rules name, the ids. */
export const namedLists = ({ IpPermissions = [] }: SecurityGroup) =>
  IpPermissions.flatMap(({ PrefixListIds = [] }) =>
    PrefixListIds.map(({ PrefixListId }) => PrefixListId),
  );

// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const securityGroup = defineResource<SecurityGroup, {}, SecurityGroupRelated>({
  service: 'ec2',
  type: 'AWS::EC2::SecurityGroup',
  scope: 'regional',

  list: {
    operation: 'DescribeSecurityGroups',
    action: 'ec2:DescribeSecurityGroups',
    input: { MaxResults: 1000 },
    items: 'SecurityGroups',
  },

  identify: ({ GroupId: id, GroupName }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:security-group/${id}`,
    name: GroupName,
    region,
  }),

  facts: {},

  related: {
    prefixLists: {
      resource: managedPrefixList,
      keys: namedLists,
      otherKeys: ({ PrefixListId }: ManagedPrefixList) => [PrefixListId],
    },
    prefixListEntries: {
      resource: prefixListEntries,
      keys: namedLists,
      otherKeys: ({ PrefixListId }: PrefixListPage) => [PrefixListId],
      parentKeys: ({ PrefixListId }: ManagedPrefixList) => [PrefixListId],
    },
  },
});
