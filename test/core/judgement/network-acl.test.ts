import { describe, expect, it } from 'vitest';
import {
  admitsEveryPort,
  type NetworkAclRule,
  portsAdmittedFromAnywhere,
} from '../../../functions/core/judgement/network-acl.ts';

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
  ])('an ACL that %s', (_, rules, all) => {
    expect(admitsEveryPort(rules, 'tcp', ['IPv4', 'IPv6'])).toBe(all);
  });
});
