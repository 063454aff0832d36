import { defineResource } from '../../../core/resource.ts';
import type { ManagedPrefixList } from '../shapes.generated.ts';

/** Every prefix list that the account sees: its own, those shared with it, and AWS's. */
export const managedPrefixList = defineResource<ManagedPrefixList>({
  service: 'ec2',
  type: 'AWS::EC2::PrefixList',
  scope: 'regional',

  list: {
    operation: 'DescribeManagedPrefixLists',
    action: 'ec2:DescribeManagedPrefixLists',
    input: { MaxResults: 100 },
    items: 'PrefixLists',
  },

  identify: ({ PrefixListArn, PrefixListName }, { region }) => ({
    id: PrefixListArn,
    name: PrefixListName,
    region,
  }),

  facts: {},
});
