import { check } from '../../../../functions/checks/ec2/network-acl/not-wide-open.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const rule = (RuleNumber: number, RuleAction: 'allow' | 'deny', From = 0, To = 65_535) => ({
  RuleNumber,
  RuleAction,
  Egress: false,
  Protocol: '17',
  PortRange: { From, To },
  CidrBlock: '0.0.0.0/0',
});
const from = (CidrBlock: string, entry: ReturnType<typeof rule>) => ({ ...entry, CidrBlock });
const acl = (...Entries: ReturnType<typeof rule>[]) => ({
  OwnerId: '123456789012',
  Entries,
  Associations: [{ SubnetId: 'subnet-1' }],
});

describeCheck(check, {
  pass: {
    'it allows some ports': { item: acl(rule(100, 'allow', 1024)) },
    'it denies a port before it allows the rest': {
      item: acl(rule(90, 'deny', 22, 22), rule(100, 'allow')),
    },
    'it allows all but a port in two rules': {
      item: acl(rule(90, 'allow', 0, 1023), rule(100, 'allow', 1025)),
    },
    // https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
    'it denies both halves of the addresses before it allows all': {
      item: acl(
        from('0.0.0.0/1', rule(50, 'deny')),
        from('128.0.0.0/1', rule(51, 'deny')),
        rule(100, 'allow'),
      ),
    },
    'it has no rules': { item: acl() },
    'no subnet uses it': { item: { ...acl(rule(100, 'allow')), Associations: [] } },
  },
  fail: {
    'it lets all through, as the default one does': {
      item: acl({ ...rule(100, 'allow'), Protocol: '-1' }, rule(32_767, 'deny')),
      message: 'Everybody is let through to every port; subnets: 1.',
    },
    'it lets every port through in two rules': {
      item: acl(rule(90, 'allow', 0, 1023), rule(100, 'allow', 1024)),
      message: 'Everybody is let through to every port; subnets: 1.',
    },
    'it lets both halves of the addresses through': {
      item: acl(
        from('128.0.0.0/1', rule(50, 'allow')),
        from('0.0.0.0/1', rule(51, 'allow')),
        rule(32_767, 'deny'),
      ),
      message: 'Everybody is let through to every port; subnets: 1.',
    },
    'it lets all of one protocol through': {
      item: acl(rule(100, 'allow')),
      message: 'Everybody is let through to every port; subnets: 1.',
    },
  },
  errors: {
    'the answer holds no rules': { item: { Associations: [] }, message: /without Entries/ },
  },
  skips: {
    'one of a VPC that another account shares': {
      item: { ...acl(rule(100, 'allow')), OwnerId: '210987654321' },
    },
  },
});
