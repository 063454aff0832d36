import { check } from '../../../../functions/checks/elasticache/cache-cluster/evictions-rare.check.ts';
import { point } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const node = (...hours: number[]) => ({
  item: {
    ARN: 'arn:aws-cn:elasticache:cn-north-1:1:cluster:shop',
    CacheClusterId: 'shop',
    CacheNodeId: '0001',
  },
  facts: {
    Evictions: {
      points: hours.map((value, index) =>
        point('2026-11-21T06:00:00Z', value, (index - hours.length) * 60, 60),
      ),
    },
  },
});

describeCheck(check, {
  pass: {
    'nothing is evicted': node(0, 0, 0),
    'a thousand entries are': node(400, 600),
    'many were before yesterday': node(9000, ...Array(24).fill(0)),
    'a tenant permits more': { ...node(5000), parameters: { mostEvictions: 5000 } },
  },
  fail: {
    'more are': { ...node(400, 601), message: 'Entries that were evicted in 1 day: 1001.' },
    'a tenant looks back for a week': {
      ...node(9000, ...Array(24).fill(0)),
      parameters: { days: 7 },
      message: 'Entries that were evicted in 7 days: 9000.',
    },
  },
  none: { 'nothing is reported': node() },
  errors: {
    'no metric was read': {
      ...node(),
      facts: { Evictions: undefined },
      message: /without Evictions/,
    },
  },
});
