import { answered } from '../../../core/judgement/answer.ts';
import { namedPrefixLists } from '../../../core/judgement/networks/named-prefix-lists.ts';
import { defineResource } from '../../../core/resource.ts';
import { managedPrefixList } from '../managed-prefix-list/managed-prefix-list.resource.ts';
import {
  type PrefixListPage,
  prefixListEntries,
} from '../prefix-list-entries/prefix-list-entries.resource.ts';
import type { ManagedPrefixList, SecurityGroup } from '../shapes.generated.ts';

interface SecurityGroupRelated {
  /** Those that its rules name, whichever way they are for. */
  prefixLists: ManagedPrefixList;
  /** Those of the rules for what comes in. */
  prefixListEntries: PrefixListPage;
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
  },
});
