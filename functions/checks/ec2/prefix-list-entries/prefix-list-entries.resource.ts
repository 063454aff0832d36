import { defineResource } from '../../../core/resource.ts';
import { customerPrefixList } from '../customer-prefix-list/customer-prefix-list.resource.ts';
import type {
  GetManagedPrefixListEntriesResult,
  ManagedPrefixList,
  PrefixListEntry,
} from '../shapes.generated.ts';

/** One page of the entries of a prefix list. */
export interface PrefixListPage extends ManagedPrefixList {
  readonly Entries: readonly PrefixListEntry[];
}

export const prefixListEntries = defineResource<PrefixListPage>({
  service: 'ec2',
  type: 'AWS::EC2::PrefixList',
  scope: 'regional',

  parent: customerPrefixList,
  list: {
    operation: 'GetManagedPrefixListEntries',
    action: 'ec2:GetManagedPrefixListEntries',
    input: ({ PrefixListId }: ManagedPrefixList) => ({ PrefixListId, MaxResults: 100 }),
    items: ({ Entries }: GetManagedPrefixListEntriesResult, _, list: ManagedPrefixList) =>
      Entries && [{ ...list, Entries }],
  },

  identify: ({ PrefixListArn, PrefixListName }, { region }) => ({
    id: PrefixListArn,
    name: PrefixListName,
    region,
  }),

  facts: {},
});
