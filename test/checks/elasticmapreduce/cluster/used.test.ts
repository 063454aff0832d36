import { check } from '../../../../functions/checks/elasticmapreduce/cluster/used.check.ts';
import type { MetricPoint } from '../../../../functions/core/metric-fact.ts';
import { point } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const hours = (count: number, value: number, until = '2026-11-21T06:00:00Z') =>
  Array.from({ length: count }, (_, index) => point(until, value, (index - count) * 60, 60));
const idle = (points: readonly MetricPoint[]) => ({ facts: { IsIdle: { points } } });

describeCheck(check, {
  pass: {
    'it works': idle(hours(12, 0)),
    'it worked this morning': idle([...hours(11, 1, '2026-11-21T05:00:00Z'), ...hours(1, 0)]),
    'it worked since it was made': idle(hours(1, 0)),
  },
  fail: {
    'it is idle for half a day': {
      ...idle(hours(12, 1)),
      message: 'The cluster has been idle for all of the last hours: 12.',
    },
    'it worked before that': {
      ...idle([...hours(5, 0, '2026-11-20T18:00:00Z'), ...hours(12, 1)]),
      message: 'The cluster has been idle for all of the last hours: 12.',
    },
    'a tenant lets it be idle for an hour': {
      ...idle(hours(1, 1)),
      parameters: { hours: 1 },
      message: 'The cluster has been idle for all of the last hours: 1.',
    },
  },
  none: {
    'nothing was reported': idle([]),
    'it was made some hours ago': idle(hours(11, 1)),
    'nothing was reported lately': idle(hours(12, 1, '2026-11-20T12:00:00Z')),
  },
  errors: {
    'no metric was read': { facts: { IsIdle: undefined }, message: /without IsIdle/ },
  },
});
