import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/elasticloadbalancing/load-balancer/server-errors-rare.check.ts';
import { callsOf, isPaid } from '../../../../functions/core/check.ts';
import { hours, lastHour, nothing } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { Type: 'application' } as const;
const counted = (requests: number, ofTargets: number, own = 0) => ({
  item,
  facts: {
    RequestCount: requests > 0 ? lastHour(requests) : nothing,
    TargetErrors: ofTargets > 0 ? lastHour(ofTargets) : nothing,
    OwnErrors: own > 0 ? lastHour(own) : nothing,
  },
});

describeCheck(check, {
  pass: {
    'no error was reported': counted(1000, 0),
    'one percent failed': counted(1000, 10),
    'a tenant allows more': { ...counted(1000, 30, 20), parameters: { mostPercent: 5 } },
    'they failed before yesterday': {
      ...counted(1000, 0),
      facts: {
        RequestCount: lastHour(1000),
        OwnErrors: nothing,
        TargetErrors: hours({ '2026-11-20T04:00:00Z': 500 }),
      },
    },
  },
  fail: {
    'more did, by either': {
      ...counted(990, 6, 10),
      message: 'Requests that ended in a server error in 1 day: 1.6 % of 1000.',
    },
    'no target was there for any': {
      ...counted(0, 0, 200),
      message: 'Requests that ended in a server error in 1 day: 100 % of 200.',
    },
    'a tenant looks back for a week': {
      ...counted(1000, 0),
      facts: {
        RequestCount: lastHour(1000),
        OwnErrors: nothing,
        TargetErrors: hours({ '2026-11-20T04:00:00Z': 500 }),
      },
      parameters: { days: 7 },
      message: 'Requests that ended in a server error in 7 days: 50 % of 1000.',
    },
  },
  none: {
    'no request came': counted(0, 0),
    'too few came to tell': counted(99, 50),
  },
  errors: {
    'no metric was read': {
      ...counted(1000, 0),
      facts: { RequestCount: lastHour(1000), OwnErrors: undefined, TargetErrors: nothing },
      message: /without OwnErrors/,
    },
  },
  skips: { 'a network load balancer': { item: { Type: 'network' } } },
});

it('asks CloudWatch by the end of the ARN, at a price', () => {
  const { dimensions } = check.resource.facts.RequestCount.metric;

  expect(
    dimensions({
      LoadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/web/50dc',
    }),
  ).toEqual({ LoadBalancer: 'app/web/50dc' });
  expect(dimensions({})).toEqual({ LoadBalancer: undefined });
  expect(isPaid(check)).toBe(true);
  expect(callsOf(check).map(({ operation }) => operation)).toContain('GetMetricData');
});
