import { check } from '../../../../functions/checks/ec2/security-group/rules-few.check.ts';
import type { IpPermission } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const v4 = (count: number): IpPermission => ({
  IpRanges: Array.from({ length: count }, (_, index) => ({ CidrIp: `10.0.${index}.0/24` })),
});
const v6 = (count: number): IpPermission => ({
  Ipv6Ranges: Array.from({ length: count }, (_, index) => ({ CidrIpv6: `2001:db8:${index}::/48` })),
});
const groups = (count: number): IpPermission => ({
  UserIdGroupPairs: Array.from({ length: count }, (_, index) => ({ GroupId: `sg-${index}` })),
});
const lists = (...ids: string[]): IpPermission => ({
  PrefixListIds: ids.map((PrefixListId) => ({ PrefixListId })),
});
const of = (IpPermissions: IpPermission[], IpPermissionsEgress: IpPermission[] = []) => ({
  item: { OwnerId: '123456789012', IpPermissions, IpPermissionsEgress },
  related: {
    prefixLists: [{ PrefixListId: 'pl-own', MaxEntries: 20 }, { PrefixListId: 'pl-aws' }],
  },
});

describeCheck(check, {
  pass: {
    'it has none': of([]),
    'it has as many as may be': of([v4(30), v4(10), groups(10)]),
    'the families are counted apart': of([v4(40), v6(40)]),
    'the directions are counted apart': of([v4(40)], [v4(40)]),
    'a list counts as its entries': of([v4(30), lists('pl-own')]),
    'lists that nobody can count are one each': of([v4(48), lists('pl-aws', 'pl-unseen')]),
    'a tenant allows more': { ...of([v4(60)]), parameters: { mostRules: 60 } },
  },
  fail: {
    'too many come in': {
      ...of([v4(51)]),
      message: 'The group has 51 rules for what comes in; the limit is 50.',
    },
    'too many of IPv6 go out': {
      ...of([], [v6(41), groups(10)]),
      message: 'The group has 51 rules for what goes out; the limit is 50.',
    },
    'a list makes it too many, in both directions': {
      ...of([v4(31), lists('pl-own')], [v4(51)]),
      message:
        'The group has 51 rules for what comes in and 51 rules for what goes out; the limit is 50.',
    },
  },
  errors: {
    'the rules for what goes out were left out': {
      item: { OwnerId: '123456789012', IpPermissions: [] },
      related: { prefixLists: [] },
      message: /without IpPermissionsEgress/,
    },
  },
  skips: {
    'one that another account shares': { item: { ...of([]).item, OwnerId: '999999999999' } },
  },
});
