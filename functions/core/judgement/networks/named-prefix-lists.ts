import type { IngressRule } from './internet-access.ts';

interface Group {
  readonly IpPermissions?: readonly Pick<IngressRule, 'PrefixListIds'>[] | undefined;
}

/** The ids of the prefix lists that a security group's rules name. */
export const namedPrefixLists = ({ IpPermissions = [] }: Group) =>
  IpPermissions.flatMap(({ PrefixListIds = [] }) =>
    PrefixListIds.map(({ PrefixListId }) => PrefixListId),
  );
