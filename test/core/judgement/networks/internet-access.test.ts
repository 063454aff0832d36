import { describe, expect, it } from 'vitest';
import {
  type IngressRule,
  portsOpenToAnywhere,
  rangesOpenToAnywhere,
  reachedText,
} from '../../../../functions/core/judgement/networks/internet-access.ts';
import type { PrefixLists } from '../../../../functions/core/judgement/networks/prefix-lists.ts';

const noLists: PrefixLists = { prefixLists: [], prefixListEntries: [] };
const anywhere = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
const tcp = (FromPort: number, ToPort: number): IngressRule => ({
  ...anywhere,
  IpProtocol: 'tcp',
  FromPort,
  ToPort,
});

describe('portsOpenToAnywhere', () => {
  it.each<[string, IngressRule, readonly number[]]>([
    ['the port itself', tcp(22, 22), [22]],
    ['a range around both', tcp(0, 65_535), [22, 3389]],
    ['a range that ends before', tcp(0, 21), []],
    ['every protocol', { ...anywhere, IpProtocol: '-1' }, [22, 3389]],
    ['tcp by number', { ...anywhere, IpProtocol: '6', FromPort: 22, ToPort: 22 }, [22]],
    ['another protocol', { ...anywhere, IpProtocol: 'udp', FromPort: 22, ToPort: 22 }, []],
    ['ping', { ...anywhere, IpProtocol: 'icmp', FromPort: 8, ToPort: -1 }, []],
    ['IPv6', { ...tcp(22, 22), IpRanges: [], Ipv6Ranges: [{ CidrIpv6: '::/0' }] }, [22]],
    ['known addresses only', { ...tcp(22, 22), IpRanges: [{ CidrIp: '10.0.0.0/8' }] }, []],
    ['groups only', { IpProtocol: '-1' }, []],
  ])('%s', (_, rule, open) => {
    expect(portsOpenToAnywhere([rule], noLists, { protocol: 'tcp', ports: [22, 3389] })).toEqual(
      open,
    );
  });

  it('tells address families apart', () => {
    const rules = [tcp(22, 22)];
    expect(
      portsOpenToAnywhere(rules, noLists, { protocol: 'tcp', ports: [22], families: ['IPv4'] }),
    ).toEqual([22]);
    expect(
      portsOpenToAnywhere(rules, noLists, { protocol: 'tcp', ports: [22], families: ['IPv6'] }),
    ).toEqual([]);
  });

  it.each<[string, IngressRule]>([
    ['protocol', anywhere],
    ['ports', { ...anywhere, IpProtocol: 'tcp' }],
    ['CidrIp', { IpProtocol: '-1', IpRanges: [{}] }],
    ['CidrIpv6', { IpProtocol: '-1', Ipv6Ranges: [{}] }],
    ['PrefixListId', { IpProtocol: '-1', PrefixListIds: [{}] }],
  ])('throws when a rule lacks %s', (what, rule) => {
    expect(() => portsOpenToAnywhere([rule], noLists, { protocol: 'tcp', ports: [22] })).toThrow(
      what,
    );
  });
});

describe('a rule that names a prefix list', () => {
  const rule = { ...tcp(22, 22), IpRanges: [], PrefixListIds: [{ PrefixListId: 'pl-1' }] };
  const judge = (lists: Partial<PrefixLists>) =>
    portsOpenToAnywhere([rule], { ...noLists, ...lists }, { protocol: 'tcp', ports: [22] });

  const own = [{ PrefixListId: 'pl-1', OwnerId: '123456789012' }];
  const page = (...cidrs: string[]) => ({
    PrefixListId: 'pl-1',
    Entries: cidrs.map((Cidr) => ({ Cidr })),
  });

  it.each<[string, Partial<PrefixLists>, readonly number[]]>([
    [
      'of the account, with every address',
      { prefixLists: own, prefixListEntries: [page('0.0.0.0/0')] },
      [22],
    ],
    ['with every IPv6 address', { prefixLists: own, prefixListEntries: [page('::/0')] }, [22]],
    [
      'with every address on its second page',
      { prefixLists: own, prefixListEntries: [page('10.0.0.0/8'), page('0.0.0.0/0')] },
      [22],
    ],
    ['of known addresses', { prefixLists: own, prefixListEntries: [page('10.0.0.0/8')] }, []],
    ['without entries', { prefixLists: own, prefixListEntries: [page()] }, []],
    ['of AWS', { prefixLists: [{ PrefixListId: 'pl-1', OwnerId: 'AWS' }] }, []],
    [
      'beside another that is open',
      { prefixLists: own, prefixListEntries: [{ ...page('0.0.0.0/0'), PrefixListId: 'pl-2' }] },
      [],
    ],
  ])('%s', (_, lists, open) => expect(judge(lists)).toEqual(open));

  it('that the account does not see is no error where it cannot decide', () => {
    const open = (rules: readonly IngressRule[], families?: readonly ['IPv4' | 'IPv6']) =>
      portsOpenToAnywhere(rules, noLists, { protocol: 'tcp', ports: [22], families });

    expect(open([rule, tcp(22, 22)]), 'another rule opens the port').toEqual([22]);
    expect(open([{ ...rule, FromPort: 443, ToPort: 443 }]), 'another port').toEqual([]);
    expect(open([{ ...rule, IpProtocol: 'udp' }]), 'another protocol').toEqual([]);
    expect(() => open([rule, tcp(22, 22)], ['IPv6']), 'the other family').toThrow('pl-1');
  });

  it('is an error when the account does not see the list, or AWS leaves something out', () => {
    expect(() => judge({})).toThrow('pl-1, which this account does not see');
    expect(() => judge({ prefixLists: [{ PrefixListId: 'pl-1' }] })).toThrow('without OwnerId');
    expect(() =>
      judge({ prefixLists: own, prefixListEntries: [{ PrefixListId: 'pl-1' }] }),
    ).toThrow('without Entries');
    expect(() =>
      judge({ prefixLists: own, prefixListEntries: [{ PrefixListId: 'pl-1', Entries: [{}] }] }),
    ).toThrow('without Cidr');
  });
});

describe('rangesOpenToAnywhere', () => {
  it('answers the ranges of a protocol', () => {
    const rules = [tcp(80, 90), { ...anywhere, IpProtocol: 'udp', FromPort: 53, ToPort: 53 }];
    expect(rangesOpenToAnywhere(rules, noLists, 'tcp')).toEqual([{ from: 80, to: 90 }]);
    expect(rangesOpenToAnywhere(rules, noLists, 'udp')).toEqual([{ from: 53, to: 53 }]);
  });

  it('joins ranges that touch or overlap, and keeps those between which a port is closed', () => {
    const rules = [tcp(90, 100), tcp(80, 95), tcp(101, 110), tcp(112, 112), tcp(0, 0)];
    expect(rangesOpenToAnywhere(rules, noLists, 'tcp')).toEqual([
      { from: 0, to: 0 },
      { from: 80, to: 110 },
      { from: 112, to: 112 },
    ]);
  });
});

it('speaks of one port and of several', () => {
  expect(reachedText(['22'])).toBe('Port 22 is open to every address.');
  expect(reachedText(['22', 'UDP 53'])).toBe('Ports 22, UDP 53 are open to every address.');
});
