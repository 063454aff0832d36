import { check } from '../../../../functions/checks/es/domain/status-green.check.ts';
import type { MetricSeries } from '../../../../functions/core/metric-fact.ts';
import { point } from '../../../support/checks/metric-points.ts';
import { searchDomain } from '../../../support/checks/search-domain.ts';
import { describeCheck } from '../../../support/describe-check.ts';

/** Each value in its five minutes, up to now. */
const last = (...values: number[]) => ({
  points: values.map((value, index) =>
    point('2026-11-21T06:00:00Z', value, (index - values.length) * 5, 5),
  ),
});
const domain = (red: MetricSeries, yellow: MetricSeries) => ({
  item: { ...searchDomain },
  facts: { ClusterStatusRed: red, ClusterStatusYellow: yellow },
});
const yellow = 'The domain is yellow: a replica is not allocated to any node.';

describeCheck(check, {
  pass: {
    'it is green': domain(last(0, 0, 0), last(0, 0, 0)),
    'it was yellow a while ago': domain(last(0, 0, 0, 0), last(1, 0, 0, 0)),
    'it was yellow for a moment': domain(last(0, 0, 0), last(0, 1, 0)),
  },
  fail: {
    'it is red': {
      ...domain(last(1, 1, 1), last(0, 0, 0)),
      message: 'The domain is red: a primary shard is not allocated to any node.',
    },
    'it is yellow': { ...domain(last(0, 0, 0), last(1, 1, 1)), message: yellow },
    'it is yellow for as long as a tenant permits': {
      ...domain(last(0, 0), last(0, 1)),
      parameters: { minutes: 5 },
      message: yellow,
    },
  },
  none: {
    'nothing is reported': domain({ points: [] }, { points: [] }),
    'nothing is reported any more': domain(
      { points: [point('2026-11-21T04:00:00Z', 0, 0, 5)] },
      { points: [point('2026-11-21T04:00:00Z', 0, 0, 5)] },
    ),
  },
  errors: {
    'no metric was read': {
      item: { ...searchDomain },
      facts: { ClusterStatusRed: undefined, ClusterStatusYellow: undefined },
      message: /without ClusterStatus.red/,
    },
  },
});
