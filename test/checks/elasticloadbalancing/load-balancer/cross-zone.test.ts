import { check } from '../../../../functions/checks/elasticloadbalancing/load-balancer/cross-zone.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const Key = 'load_balancing.cross_zone.enabled';
const zones = [{ ZoneName: 'eu-west-1a' }, { ZoneName: 'eu-west-1b' }];
const item = { Type: 'network', AvailabilityZones: zones } as const;
const group = (TargetGroupName: string, Value?: string) => ({
  item: { TargetGroupName },
  facts: { DescribeTargetGroupAttributes: { Attributes: Value ? [{ Key, Value }] : [] } },
});
const balancer = (
  Value: string | undefined,
  ...targetGroupSettings: readonly ReturnType<typeof group>[]
) => ({
  item,
  facts: { DescribeLoadBalancerAttributes: { Attributes: Value ? [{ Key, Value }] : [] } },
  related: { targetGroupSettings },
});

describeCheck(check, {
  pass: {
    'the load balancer does': balancer('true', group('a')),
    'its groups do as the load balancer does': balancer(
      'true',
      group('a', 'use_load_balancer_configuration'),
    ),
    'its groups do, though it does not': balancer('false', group('a', 'true'), group('b', 'true')),
  },
  fail: {
    'nothing is set': {
      ...balancer(undefined, group('a')),
      message: 'Traffic stays in its zone for the target groups a.',
    },
    'one of its groups does not': {
      ...balancer('true', group('a', 'false'), group('b')),
      message: 'Traffic stays in its zone for the target groups a.',
    },
  },
  none: { 'it has no target group': balancer('false') },
  errors: {
    'the word is new': { ...balancer('true', group('a', 'partly')), message: /"partly"/ },
    'the attributes of a group are left out': {
      ...balancer('true'),
      related: {
        targetGroupSettings: [
          { item: { TargetGroupName: 'a' }, facts: { DescribeTargetGroupAttributes: {} } },
        ],
      },
      message: /without Attributes/,
    },
  },
  skips: {
    'an application load balancer': { item: { ...item, Type: 'application' } },
    'one of a single zone': { item: { ...item, AvailabilityZones: zones.slice(1) } },
  },
});
