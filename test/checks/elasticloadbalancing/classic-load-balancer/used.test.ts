import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/elasticloadbalancing/classic-load-balancer/used.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws, inPages } from '../../../support/fakes/fake-aws.ts';

describeCheck(check, {
  pass: { 'it has an instance': { item: { Instances: [{ InstanceId: 'i-1' }] } } },
  fail: {
    'it has none': { item: { Instances: [] }, message: 'No instance is registered.' },
  },
});

it('finds classic load balancers by their own API', async () => {
  const aws = fakeAws({
    lists: {
      'elb:DescribeLoadBalancers': inPages('LoadBalancerDescriptions', [
        [{ LoadBalancerName: 'a', Instances: [] }],
        [{ LoadBalancerName: 'b', Instances: [{ InstanceId: 'i-1' }] }],
      ]),
    },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines.toSorted()).toEqual([
    `${check.id} eu-west-1 a fail: No instance is registered.`,
    `${check.id} eu-west-1 b pass`,
  ]);
});
