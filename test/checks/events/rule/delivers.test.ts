import { describe, expect, it } from 'vitest';
import { check } from '../../../../functions/checks/events/rule/delivers.check.ts';
import { rule } from '../../../../functions/checks/events/rule/rule.resource.ts';
import { at } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const reported = (...points: ReturnType<typeof at>[]) => ({
  item: { State: 'ENABLED' as const },
  facts: { FailedInvocations: { points } },
});

describeCheck(check, {
  pass: {
    'nothing was reported, as of a zero': reported(),
    'the last failed before yesterday': reported(at('2026-11-20T05:00:00Z', 3)),
    'a tenant allows some': {
      ...reported(at('2026-11-21T05:00:00Z', 3)),
      parameters: { mostFailures: 3 },
    },
  },
  fail: {
    'invocations failed in several hours': {
      ...reported(at('2026-11-20T06:00:00Z', 2), at('2026-11-21T05:00:00Z', 1)),
      message: 'Invocations that failed for good in 1 day: 3.',
    },
    'a tenant looks back for a week': {
      ...reported(at('2026-11-15T06:00:00Z', 2)),
      parameters: { days: 7 },
      message: 'Invocations that failed for good in 7 days: 2.',
    },
  },
  errors: {
    'no metric was read': {
      item: { State: 'ENABLED' },
      facts: { FailedInvocations: undefined },
      message: /without FailedInvocations/,
    },
  },
  skips: { 'a rule that is disabled': { item: { State: 'DISABLED' } } },
});

describe('the dimensions of its metric', () => {
  const dimensionsOf = (EventBusName: string) =>
    rule.facts.FailedInvocations.metric.dimensions({ Name: 'r', EventBusName });

  it('leave the default bus out', () => {
    expect(dimensionsOf('default')).toEqual({ RuleName: 'r' });
  });

  it.each(['orders', 'arn:aws-cn:events:cn-north-1:123456789012:event-bus/orders'])(
    'name any other bus: %s',
    (bus) => {
      expect(dimensionsOf(bus)).toEqual({ RuleName: 'r', EventBusName: 'orders' });
    },
  );
});
