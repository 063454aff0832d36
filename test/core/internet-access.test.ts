import { describe, expect, it } from 'vitest';
import {
  type IngressRule,
  isAnywhere,
  portsOpenToAnywhere,
} from '../../functions/core/internet-access.ts';

describe('isAnywhere', () => {
  it.each([
    ['0.0.0.0/0', true],
    ['::/0', true],
    ['0:0:0:0:0:0:0:0/0', true],
    ['10.0.0.0/8', false],
    ['203.0.113.7/32', false],
    ['2001:db8::/32', false],
    ['0.0.0.0/1', false],
  ])('%s: %s', (cidr, anywhere) => expect(isAnywhere(cidr)).toBe(anywhere));

  it.each(['', '0.0.0.0', 'anywhere/0', '::/'])('refuses "%s", which is no CIDR block', (cidr) => {
    expect(() => isAnywhere(cidr)).toThrow('is not a CIDR block');
  });
});

describe('portsOpenToAnywhere', () => {
  const anywhere = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
  const tcp = (FromPort: number, ToPort: number): IngressRule => ({
    ...anywhere,
    IpProtocol: 'tcp',
    FromPort,
    ToPort,
  });

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
    expect(portsOpenToAnywhere([rule], 'tcp', [22, 3389])).toEqual(open);
  });

  it.each<[string, IngressRule]>([
    ['protocol', anywhere],
    ['ports', { ...anywhere, IpProtocol: 'tcp' }],
    ['CIDR block', { IpProtocol: '-1', IpRanges: [{}] }],
  ])('refuses a rule without %s rather than call it closed', (_, rule) => {
    expect(() => portsOpenToAnywhere([rule], 'tcp', [22])).toThrow();
  });
});
