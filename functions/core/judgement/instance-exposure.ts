import { IncompleteAnswerError } from '../errors.ts';
import { answered } from './answer.ts';
import type { AddressFamily } from './cidr.ts';
import {
  type IngressRule,
  type PrefixLists,
  type Protocol,
  portsOpenToAnywhere,
} from './internet-access.ts';
import { type NetworkAclRule, portsAdmittedFromAnywhere } from './network-acl.ts';

type Maybe<Type> = Type | undefined;

/** The parts of EC2's `InstanceNetworkInterface` that say where it is and how it is reached. */
export interface Interface {
  readonly SubnetId?: Maybe<string>;
  readonly VpcId?: Maybe<string>;
  readonly Groups?: Maybe<readonly { readonly GroupId?: Maybe<string> }[]>;
  readonly PrivateIpAddresses?: Maybe<
    readonly { readonly Association?: Maybe<{ readonly PublicIp?: Maybe<string> }> }[]
  >;
  readonly Ipv6Addresses?: Maybe<readonly object[]>;
}

/** What else decides whether it is reached: `related` of an instance. */
export interface Surroundings extends PrefixLists {
  readonly securityGroups: readonly {
    readonly GroupId?: Maybe<string>;
    readonly IpPermissions?: Maybe<readonly IngressRule[]>;
  }[];
  readonly routeTables: readonly {
    readonly VpcId?: Maybe<string>;
    readonly Associations?: Maybe<
      readonly { readonly SubnetId?: Maybe<string>; readonly Main?: Maybe<boolean> }[]
    >;
    readonly Routes?: Maybe<
      readonly { readonly GatewayId?: Maybe<string>; readonly State?: Maybe<string> }[]
    >;
  }[];
  readonly networkAcls: readonly {
    readonly Associations?: Maybe<readonly { readonly SubnetId?: Maybe<string> }[]>;
    readonly Entries?: Maybe<readonly NetworkAclRule[]>;
  }[];
}

/**
 * Of `ports`, those that everybody reaches on one of an instance's network interfaces: it has a
 * public address, its subnet routes to an internet gateway, a security group opens the port to
 * every address, and so does the network ACL.
 */
export function portsReachedFromAnywhere(
  interfaces: readonly Interface[],
  around: Surroundings,
  protocol: Protocol,
  ports: readonly number[],
): readonly number[] {
  const reached = new Set(
    interfaces.flatMap((found) =>
      publicFamilies(found)
        .filter(() => routesToInternet(found, around))
        .flatMap((family) => {
          const rules = rulesOf(found, around);
          const open = portsOpenToAnywhere(rules, around, protocol, ports, [family]);
          return portsAdmittedFromAnywhere(aclOf(found, around), protocol, open, [family]);
        }),
    ),
  );
  return ports.filter((port) => reached.has(port));
}

/** IPv6 addresses of a VPC are public; an IPv4 address is if one is associated with it. */
function publicFamilies({ PrivateIpAddresses, Ipv6Addresses }: Interface): AddressFamily[] {
  const isPublic = answered(PrivateIpAddresses, 'PrivateIpAddresses').some(
    ({ Association }) => Association && answered(Association.PublicIp, 'PublicIp'),
  );
  const hasIpv6 = answered(Ipv6Addresses, 'Ipv6Addresses').length > 0;
  return [...(isPublic ? (['IPv4'] as const) : []), ...(hasIpv6 ? (['IPv6'] as const) : [])];
}

/** A subnet without a route table of its own has the main one of its VPC. */
function routesToInternet({ SubnetId, VpcId }: Interface, { routeTables }: Surroundings): boolean {
  const subnet = answered(SubnetId, 'SubnetId');
  const vpc = answered(VpcId, 'VpcId');
  const tables = routeTables.map((table) => ({
    ...table,
    Associations: answered(table.Associations, 'Associations'),
  }));
  const table =
    tables.find(({ Associations }) => Associations.some((one) => one.SubnetId === subnet)) ??
    tables.find((one) => one.VpcId === vpc && one.Associations.some(({ Main }) => Main));
  if (!table) throw new IncompleteAnswerError(`No route table was found for subnet ${subnet}.`);
  return answered(table.Routes, 'Routes').some(
    ({ GatewayId, State }) =>
      GatewayId?.startsWith('igw-') && answered(State, 'State') === 'active',
  );
}

function rulesOf({ Groups }: Interface, { securityGroups }: Surroundings): readonly IngressRule[] {
  return answered(Groups, 'Groups').flatMap((named) => {
    const id = answered(named.GroupId, 'GroupId');
    const group = securityGroups.find(({ GroupId }) => GroupId === id);
    if (!group) throw new IncompleteAnswerError(`Security group ${id} was not found.`);
    return answered(group.IpPermissions, 'IpPermissions');
  });
}

function aclOf({ SubnetId }: Interface, { networkAcls }: Surroundings): readonly NetworkAclRule[] {
  const acl = networkAcls.find(({ Associations }) =>
    answered(Associations, 'Associations').some((one) => one.SubnetId === SubnetId),
  );
  if (!acl) throw new IncompleteAnswerError(`No network ACL was found for subnet ${SubnetId}.`);
  return answered(acl.Entries, 'Entries');
}
