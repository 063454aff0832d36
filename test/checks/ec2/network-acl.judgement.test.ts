import { describe, expect, it } from 'vitest';
import {
  admitsEveryPort,
  type NetworkAclRule,
  portsAdmittedFromAnywhere,
} from '../../../functions/checks/ec2/network-acl.judgement.ts';

const rule = (
  RuleNumber: number,
  RuleAction: string,
  more: NetworkAclRule = {},
): NetworkAclRule => ({
  RuleNumber,
  RuleAction,
  Egress: false,
  Protocol: '-1',
  CidrBlock: '0.0.0.0/0',
  ...more,
});
const tcp = (From: number, To = From) => ({ Protocol: '6', PortRange: { From, To } });
const half = (number: number, action: string, first: 0 | 128, more: NetworkAclRule = {}) =>
  rule(number, action, { ...more, CidrBlock: `${first}.0.0.0/1` });
const v6 = { CidrBlock: undefined, Ipv6CidrBlock: '::/0' };
const denyRest = rule(32_767, 'deny');

describe('portsAdmittedFromAnywhere', () => {
  const judge = (...rules: NetworkAclRule[]) =>
    portsAdmittedFromAnywhere(rules, 'tcp', [22, 3389], ['IPv4', 'IPv6']);

  it.each<[string, readonly NetworkAclRule[], readonly number[]]>([
    ['allows all, as the default one does', [rule(100, 'allow'), denyRest], [22, 3389]],
    ['allows one port', [rule(100, 'allow', tcp(22)), denyRest], [22]],
    ['allows a range', [rule(100, 'allow', tcp(1024, 65_535)), denyRest], [3389]],
    ['denies first', [rule(90, 'deny', tcp(22)), rule(100, 'allow'), denyRest], [3389]],
    ['denies first, though answered last', [rule(100, 'allow'), rule(90, 'deny', tcp(22))], [3389]],
    ['denies too late', [rule(100, 'allow', tcp(22)), rule(110, 'deny', tcp(22))], [22]],
    [
      'denies some addresses only',
      [rule(90, 'deny', { CidrBlock: '198.51.100.0/24' }), rule(100, 'allow', tcp(22))],
      [22],
    ],
    ['allows known addresses', [rule(100, 'allow', { CidrBlock: '10.0.0.0/8' }), denyRest], []],
    ['lets all out', [rule(100, 'allow', { Egress: true }), denyRest], []],
    ['allows IPv6', [rule(100, 'allow', { ...v6, ...tcp(22) }), denyRest], [22]],
    [
      'allows another protocol',
      [rule(100, 'allow', { Protocol: '17', PortRange: { From: 22, To: 22 } })],
      [],
    ],
    ['has no rules', [], []],
    // https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
    ['allows both halves', [half(50, 'allow', 0), half(51, 'allow', 128), denyRest], [22, 3389]],
    [
      'allows one half of one port, and the other of all',
      [half(50, 'allow', 0, tcp(22)), half(51, 'allow', 128), denyRest],
      [22],
    ],
    [
      'allows both halves, and denies them too late',
      [half(50, 'allow', 0), half(51, 'allow', 128), rule(60, 'deny'), rule(70, 'deny', tcp(22))],
      [22, 3389],
    ],
    ['allows half of the addresses', [half(50, 'allow', 0), denyRest], []],
    [
      'allows three quarters of the addresses',
      [half(50, 'allow', 0), rule(51, 'allow', { CidrBlock: '128.0.0.0/2' }), denyRest],
      [],
    ],
    [
      'denies both halves before it allows all',
      [half(50, 'deny', 0), half(51, 'deny', 128), rule(100, 'allow')],
      [],
    ],
    [
      'denies both halves of one port before it allows all',
      [half(50, 'deny', 0, tcp(22)), half(51, 'deny', 128, tcp(20, 25)), rule(100, 'allow')],
      [3389],
    ],
    ['denies one half before it allows all', [half(50, 'deny', 0), rule(100, 'allow')], []],
    [
      'denies private addresses before it allows all',
      [rule(50, 'deny', { CidrBlock: '10.0.0.0/8' }), rule(100, 'allow')],
      [22, 3389],
    ],
    [
      'denies the addresses of many attackers before it allows all',
      [
        ...[5, 45, 91, 185, 193].map((first) =>
          rule(first, 'deny', { CidrBlock: `${first}.0.0.0/8` }),
        ),
        rule(300, 'allow'),
      ],
      [22, 3389],
    ],
    [
      'allows one half, and denies it too late',
      [half(50, 'allow', 0), rule(60, 'deny', { CidrBlock: '0.0.0.0/2' }), half(70, 'allow', 128)],
      [22, 3389],
    ],
    [
      'allows public IPv6 addresses in two halves',
      [
        rule(50, 'allow', { ...v6, Ipv6CidrBlock: '2000::/4' }),
        rule(51, 'allow', { ...v6, Ipv6CidrBlock: '3000::/4' }),
      ],
      [22, 3389],
    ],
    [
      'denies public IPv6 addresses before it allows all',
      [rule(50, 'deny', { ...v6, Ipv6CidrBlock: '2000::/3' }), rule(100, 'allow', v6)],
      [],
    ],
    [
      'denies IPv6 before it allows all of IPv4',
      [rule(50, 'deny', v6), rule(100, 'allow')],
      [22, 3389],
    ],
  ])('an ACL that %s', (_, rules, open) => expect(judge(...rules)).toEqual(open));

  it('tells address families apart', () => {
    const rules = [rule(100, 'allow', v6)];
    expect(portsAdmittedFromAnywhere(rules, 'tcp', [22], ['IPv4'])).toEqual([]);
    expect(portsAdmittedFromAnywhere(rules, 'tcp', [22], ['IPv6'])).toEqual([22]);
  });

  it.each<[string, NetworkAclRule]>([
    ['no address range', rule(100, 'allow', { CidrBlock: undefined })],
    ['without Egress', rule(100, 'allow', { Egress: undefined })],
    ['without RuleAction', { ...rule(100, 'allow'), RuleAction: undefined }],
    ['rule action "maybe"', rule(100, 'maybe')],
    ['no protocol', rule(100, 'allow', { Protocol: undefined })],
    ['no ports', rule(100, 'allow', { Protocol: '6' })],
  ])('throws on a rule with %s', (message, broken) => {
    expect(() => judge(broken)).toThrow(message);
  });

  it('throws when rules have no number to be sorted by', () => {
    const numberless = { ...rule(1, 'allow'), RuleNumber: undefined };
    expect(() => judge(numberless, denyRest)).toThrow('without RuleNumber');
  });
});

describe('admitsEveryPort', () => {
  it.each<[string, readonly NetworkAclRule[], boolean]>([
    ['allows all', [rule(100, 'allow'), denyRest], true],
    ['allows all of one protocol', [rule(100, 'allow', tcp(0, 65_535)), denyRest], true],
    ['allows all of IPv6', [rule(100, 'allow', v6), denyRest], true],
    ['allows a port and then all', [rule(90, 'allow', tcp(443)), rule(100, 'allow')], true],
    ['denies a port before it allows all', [rule(90, 'deny', tcp(22)), rule(100, 'allow')], false],
    ['allows some ports', [rule(100, 'allow', tcp(443)), denyRest], false],
    ['denies all', [denyRest], false],
    [
      'allows every port in two rules',
      [rule(90, 'allow', tcp(0, 1023)), rule(100, 'allow', tcp(1024, 65_535)), denyRest],
      true,
    ],
    [
      'allows every port and address in parts',
      [
        half(50, 'allow', 0),
        half(51, 'allow', 128, tcp(0, 1023)),
        half(52, 'allow', 128, tcp(1000, 65_535)),
        denyRest,
      ],
      true,
    ],
    [
      'allows all but a port in two rules',
      [rule(90, 'allow', tcp(0, 1023)), rule(100, 'allow', tcp(1025, 65_535)), denyRest],
      false,
    ],
    [
      'allows a port that it denies later',
      [rule(80, 'allow', tcp(22)), rule(90, 'deny', tcp(22)), rule(100, 'allow')],
      true,
    ],
    [
      'denies a port to an attacker before it allows all',
      [rule(90, 'deny', { ...tcp(22), CidrBlock: '198.51.100.7/32' }), rule(100, 'allow')],
      true,
    ],
    [
      'denies both halves before it allows all',
      [half(50, 'deny', 0), half(51, 'deny', 128), rule(100, 'allow')],
      false,
    ],
  ])('an ACL that %s', (_, rules, all) => {
    expect(admitsEveryPort(rules, 'tcp', ['IPv4', 'IPv6'])).toBe(all);
  });
});
