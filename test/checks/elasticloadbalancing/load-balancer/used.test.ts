import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/elasticloadbalancing/load-balancer/used.check.ts';
import type { TargetHealthDescription } from '../../../../functions/checks/elasticloadbalancing/shapes.generated.ts';
import { check as targetsHealthy } from '../../../../functions/checks/elasticloadbalancing/target-group/targets-healthy.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws, inPages } from '../../../support/fakes/fake-aws.ts';

const healthy: TargetHealthDescription = { TargetHealth: { State: 'healthy' } };
const group = (...TargetHealthDescriptions: readonly TargetHealthDescription[]) => ({
  item: { TargetGroupName: 'web' },
  facts: {
    DescribeTargetHealth: {
      TargetHealthDescriptions: [...TargetHealthDescriptions],
    },
  },
});
const groups = (...targetGroups: readonly ReturnType<typeof group>[]) => ({
  related: { targetGroups },
});

describeCheck(check, {
  pass: {
    'a target is registered': groups(group(healthy)),
    'one of several groups has a target, be it unhealthy': groups(
      group(),
      group({ TargetHealth: { State: 'unhealthy' } }),
    ),
  },
  fail: {
    'its only group has none': {
      ...groups(group()),
      message: 'No target is registered with its target group web.',
    },
    'no group has any': {
      ...groups(group(), group()),
      message: 'No target is registered with any of its 2 target groups.',
    },
  },
  none: { 'it has no target group': groups() },
  errors: {
    'the targets are left out': {
      related: {
        targetGroups: [{ ...group(), facts: { DescribeTargetHealth: {} } }],
      },
      message: /without TargetHealthDescriptions/,
    },
  },
});

it('asks about the targets of a group once, whoever wants to know', async () => {
  const aws = fakeAws({
    lists: {
      'elasticloadbalancing:DescribeLoadBalancers': inPages('LoadBalancers', [
        [
          { LoadBalancerArn: 'arn:a', LoadBalancerName: 'a' },
          { LoadBalancerArn: 'arn:b', LoadBalancerName: 'b' },
        ],
      ]),
      'elasticloadbalancing:DescribeTargetGroups': inPages('TargetGroups', [
        [{ TargetGroupArn: 'arn:g', TargetGroupName: 'g', LoadBalancerArns: ['arn:a', 'arn:b'] }],
      ]),
    },
    calls: {
      'elasticloadbalancing:DescribeTargetHealth': () => ({ TargetHealthDescriptions: [healthy] }),
    },
  });

  const { lines } = await runScan(aws, [check, targetsHealthy]);

  expect(lines.toSorted()).toEqual([
    'elasticloadbalancing-load-balancer-used eu-west-1 a pass',
    'elasticloadbalancing-load-balancer-used eu-west-1 b pass',
    'elasticloadbalancing-target-group-targets-healthy eu-west-1 g pass',
  ]);
  expect(aws.asked.filter((line) => line.includes('DescribeTargetHealth'))).toHaveLength(1);
});
