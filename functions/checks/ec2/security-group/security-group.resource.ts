import { answered } from '../../../core/judgement/answer.ts';
import { namedPrefixLists } from '../../../core/judgement/networks/named-prefix-lists.ts';
import { defineResource } from '../../../core/resource.ts';
import { managedPrefixList } from '../managed-prefix-list/managed-prefix-list.resource.ts';
import {
  type PrefixListPage,
  prefixListEntries,
} from '../prefix-list-entries/prefix-list-entries.resource.ts';
import type { ManagedPrefixList, NetworkInterface, SecurityGroup } from '../shapes.generated.ts';
import { visibleNetworkInterface } from '../visible-network-interface/visible-network-interface.resource.ts';

export interface SecurityGroupRelated {
  /** The lists that its rules name, whichever way they are for. */
  prefixLists: ManagedPrefixList;
  /** The entries of the lists that the rules for what comes in name. */
  prefixListEntries: PrefixListPage;
  /** The network interfaces that have the group. */
  networkInterfaces: NetworkInterface;
}

/** A security group of the account. One that is shared with it is judged in the account that owns it. */
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

  select: ({ OwnerId }, { accountId }) => answered(OwnerId, 'OwnerId') === accountId,

  identify: ({ SecurityGroupArn, GroupName }, { region }) => ({
    id: SecurityGroupArn,
    name: GroupName,
    region,
  }),

  facts: {},

  related: {
    prefixLists: {
      resource: managedPrefixList,
      keys: ({ IpPermissions, IpPermissionsEgress }) => [
        ...namedPrefixLists({ IpPermissions }),
        ...namedPrefixLists({ IpPermissions: IpPermissionsEgress }),
      ],
      otherKeys: ({ PrefixListId }: ManagedPrefixList) => [PrefixListId],
    },
    prefixListEntries: {
      resource: prefixListEntries,
      keys: namedPrefixLists,
      otherKeys: ({ PrefixListId }: PrefixListPage) => [PrefixListId],
      parentKeys: ({ PrefixListId }: ManagedPrefixList) => [PrefixListId],
    },
    networkInterfaces: {
      resource: visibleNetworkInterface,
      keys: ({ GroupId }) => [GroupId],
      otherKeys: ({ Groups }: NetworkInterface) =>
        answered(Groups, 'Groups').map(({ GroupId }) => GroupId),
    },
  },
});
