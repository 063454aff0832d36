import { check } from '../../../../functions/checks/ec2/network-acl/admin-ports-closed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const rule = (RuleNumber: number, RuleAction: 'allow' | 'deny', Protocol = '-1', port = 0) => ({
  RuleNumber,
  RuleAction,
  Egress: false,
  Protocol,
  CidrBlock: '0.0.0.0/0',
  ...(Protocol === '6' && { PortRange: { From: port, To: port } }),
});
const acl = (...Entries: ReturnType<typeof rule>[]) => ({
  OwnerId: '123456789012',
  Entries,
  Associations: [{ SubnetId: 'subnet-1' }, { SubnetId: 'subnet-2' }],
});
const denyRest = rule(32_767, 'deny');
const from = (CidrBlock: string, entry: ReturnType<typeof rule>) => ({ ...entry, CidrBlock });

describeCheck(check, {
  pass: {
    'it denies SSH and RDP before it allows all': {
      item: acl(
        rule(80, 'deny', '6', 22),
        rule(90, 'deny', '6', 3389),
        rule(100, 'allow'),
        denyRest,
      ),
    },
    'it allows the web alone': { item: acl(rule(100, 'allow', '6', 443), denyRest) },
    'it has no rules': { item: acl() },
    // https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
    'it denies both halves of the addresses before it allows all': {
      item: acl(
        from('0.0.0.0/1', rule(50, 'deny')),
        from('128.0.0.0/1', rule(51, 'deny')),
        rule(100, 'allow'),
        denyRest,
      ),
    },
    'it allows half of the addresses': {
      item: acl(from('0.0.0.0/1', rule(50, 'allow')), denyRest),
    },
    'no subnet uses it': { item: { ...acl(rule(100, 'allow')), Associations: [] } },
    'the tenant watches other ports': {
      item: acl(rule(100, 'allow', '6', 22)),
      parameters: { ports: [5900] },
    },
  },
  fail: {
    'it lets all through, as the default one does': {
      item: acl(rule(100, 'allow'), denyRest),
      message: 'Everybody is let through to port 22, 3389; subnets: 2.',
    },
    'it lets both halves of the addresses through by an entry each': {
      item: acl(
        from('0.0.0.0/1', rule(50, 'allow', '6', 22)),
        from('128.0.0.0/1', rule(51, 'allow')),
        denyRest,
      ),
      message: 'Everybody is let through to port 22; subnets: 2.',
    },
    'it denies some addresses before it allows all': {
      item: acl(from('45.0.0.0/8', rule(50, 'deny')), rule(100, 'allow'), denyRest),
      message: 'Everybody is let through to port 22, 3389; subnets: 2.',
    },
    'it lets SSH through over IPv6': {
      item: acl({
        ...rule(100, 'allow', '6', 22),
        CidrBlock: undefined,
        Ipv6CidrBlock: '::/0',
      } as never),
      message: 'Everybody is let through to port 22; subnets: 2.',
    },
  },
  errors: {
    'the answer holds no rules': { item: { Associations: [] }, message: /without Entries/ },
    'the answer does not say who uses it': {
      item: { Entries: [] },
      message: /without Associations/,
    },
  },
  skips: {
    'one of a VPC that another account shares': {
      item: { ...acl(rule(100, 'allow')), OwnerId: '210987654321' },
    },
  },
});
