import type { IpPermission } from '../../../functions/checks/ec2/shapes.generated.ts';

/** Related to a security group whose rules name no prefix list. */
export const noLists = {
  prefixLists: [],
  prefixListEntries: [],
};

/** What AWS answers of every group. */
export const known = {
  OwnerId: '123456789012',
  SecurityGroupArn: 'arn:aws:ec2:us-east-1:123456789012:security-group/sg-1',
};

/** A group with these rules. */
export const group = (...IpPermissions: IpPermission[]) => ({ ...known, IpPermissions });

/** A group that another account shares with this one. */
export const sharedGroup = {
  ...group({ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }),
  OwnerId: '999988887777',
  SecurityGroupArn: 'arn:aws:ec2:us-east-1:999988887777:security-group/sg-1',
};

/** A group with one rule. */
export const open = (port: number, cidr = '0.0.0.0/0', IpProtocol = 'tcp') => ({
  ...known,
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
  ...known,
  IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
};

/** A group whose one rule names a prefix list. */
export const openToList = (port: number) => ({
  ...known,
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
