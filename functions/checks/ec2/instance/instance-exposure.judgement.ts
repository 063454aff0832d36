import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { AddressFamily } from '../../../core/judgement/networks/cidr.ts';
import { everybodyPasses } from '../../../core/judgement/networks/everybody.ts';
import {
  admissionsOf,
  type IngressRule,
  type Protocol,
  passageThrough,
} from '../../../core/judgement/networks/internet-access.ts';
import { type PortRange, portsWhere } from '../../../core/judgement/networks/ports.ts';
import type { PrefixLists } from '../../../core/judgement/networks/prefix-lists.ts';
import { decisionsOf, type NetworkAclRule, passageInto } from '../network-acl.judgement.ts';
import { passageToInternet, type Route } from '../routes.judgement.ts';
import { tableOfSubnet } from '../subnet-routes.judgement.ts';
import { type Association, publicAddressOf } from './public-address.judgement.ts';

type Maybe<Type> = Type | undefined;

/** The parts of EC2's `InstanceNetworkInterface` that say where it is and how it is reached. */
export interface Interface {
  readonly SubnetId?: Maybe<string>;
  readonly VpcId?: Maybe<string>;
  readonly Groups?: Maybe<readonly { readonly GroupId?: Maybe<string> }[]>;
  readonly PrivateIpAddresses?: Maybe<readonly { readonly Association?: Maybe<Association> }[]>;
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
    readonly Routes?: Maybe<readonly Route[]>;
  }[];
  readonly networkAcls: readonly {
    readonly Associations?: Maybe<readonly { readonly SubnetId?: Maybe<string> }[]>;
    readonly Entries?: Maybe<readonly NetworkAclRule[]>;
  }[];
}

/**
 * The ports that everybody reaches on one of an instance's network interfaces: it has a public address, its security
 * groups together open the port, the network ACL lets the packets in, and the routes of its subnet lead the answers to
 * an internet gateway, all for the same addresses.
 */
export function portsReachedFromAnywhere(
  interfaces: readonly Interface[],
  around: Surroundings,
  protocol: Protocol,
  ports: readonly number[],
): readonly number[] {
  return ports.filter(isReachedOnAny(interfaces, around, protocol));
}

/** All ports that everybody reaches on one of an instance's network interfaces. */
export function rangesReachedFromAnywhere(
  interfaces: readonly Interface[],
  around: Surroundings,
  protocol: Protocol,
): readonly PortRange[] {
  const bounds = interfaces
    .filter((found) => publicFamilies(found).length > 0)
    .flatMap((found) => [
      ...admissionsOf(rulesOf(found, around), around, protocol),
      ...decisionsOf(aclOf(found, around), protocol),
    ])
    .map(({ ports }) => ports);
  return portsWhere(bounds, isReachedOnAny(interfaces, around, protocol));
}

function isReachedOnAny(
  interfaces: readonly Interface[],
  around: Surroundings,
  protocol: Protocol,
): (port: number) => boolean {
  const judged = interfaces.flatMap((found) =>
    publicFamilies(found).map((family) => isReachedOn(found, around, protocol, family)),
  );
  return (port) => judged.some((isReached) => isReached(port));
}

/** What stands behind a closed gate is not looked at: the groups come first, the routes last. */
function isReachedOn(
  found: Interface,
  around: Surroundings,
  protocol: Protocol,
  family: AddressFamily,
): (port: number) => boolean {
  const admissions = admissionsOf(rulesOf(found, around), around, protocol);
  return (port) => {
    const group = passageThrough(admissions, port, [family]);
    if (!everybodyPasses([group], family)) return false;
    const acl = passageInto(decisionsOf(aclOf(found, around), protocol), port);
    if (!everybodyPasses([group, acl], family)) return false;
    const routes = passageToInternet(routesOf(found, around), around);
    return everybodyPasses([group, acl, routes], family);
  };
}

/** IPv6 addresses of a VPC are public; an IPv4 address is if one is associated with it. */
function publicFamilies({ PrivateIpAddresses, Ipv6Addresses }: Interface): AddressFamily[] {
  const isPublic = answered(PrivateIpAddresses, 'PrivateIpAddresses').some(
    ({ Association }) => publicAddressOf(Association) !== undefined,
  );
  const hasIpv6 = answered(Ipv6Addresses, 'Ipv6Addresses').length > 0;
  return [...(isPublic ? (['IPv4'] as const) : []), ...(hasIpv6 ? (['IPv6'] as const) : [])];
}

function routesOf({ SubnetId, VpcId }: Interface, { routeTables }: Surroundings): readonly Route[] {
  const table = tableOfSubnet(
    answered(SubnetId, 'SubnetId'),
    answered(VpcId, 'VpcId'),
    routeTables,
  );
  return answered(table.Routes, 'Routes');
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
