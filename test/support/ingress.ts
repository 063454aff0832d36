/** Related to a security group whose rules name no prefix list. */
export const noLists = {
  prefixLists: [],
  prefixListEntries: [],
};

/** A group with one rule. */
export const open = (port: number, cidr = '0.0.0.0/0', IpProtocol = 'tcp') => ({
  IpPermissions: [
    {
      IpProtocol,
      FromPort: port,
      ToPort: port,
      ...(cidr.includes(':')
        ? { Ipv6Ranges: [{ CidrIpv6: cidr }] }
        : { IpRanges: [{ CidrIp: cidr }] }),
    },
  ],
});

export const openToAll = {
  IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
};

/** A group whose one rule names a prefix list. */
export const openToList = (port: number) => ({
  IpPermissions: [
    { IpProtocol: 'tcp', FromPort: port, ToPort: port, PrefixListIds: [{ PrefixListId: 'pl-1' }] },
  ],
});

/** Related to a group whose rules name the account's list, which holds these blocks. */
export const withList = (...cidrs: string[]) => ({
  ...noLists,
  prefixLists: [{ PrefixListId: 'pl-1', OwnerId: '123456789012' }],
  prefixListEntries: [{ PrefixListId: 'pl-1', Entries: cidrs.map((Cidr) => ({ Cidr })) }],
});

/** Related to a group whose rules name a list of AWS's own. */
export const withAwsList = {
  ...noLists,
  prefixLists: [{ PrefixListId: 'pl-1', OwnerId: 'AWS' }],
};
