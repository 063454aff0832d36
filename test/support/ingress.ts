/** Related to a security group that one network interface uses and whose rules name no list. */
export const used = {
  networkInterfaces: [{ NetworkInterfaceId: 'eni-1' }],
  prefixLists: [],
  prefixListEntries: [],
};

export const unused = { ...used, networkInterfaces: [] };

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
  ...used,
  prefixLists: [{ PrefixListId: 'pl-1', OwnerId: '123456789012' }],
  prefixListEntries: [{ PrefixListId: 'pl-1', Entries: cidrs.map((Cidr) => ({ Cidr })) }],
});

/** Related to a group whose rules name a list of AWS's own. */
export const withAwsList = {
  ...used,
  prefixLists: [{ PrefixListId: 'pl-1', OwnerId: 'AWS' }],
};
