import { check } from '../../../../functions/checks/kinesis/stream/consumers-current.check.ts';
import type { MetricPoint } from '../../../../functions/core/metric-fact.ts';
import { point } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const at = (time: string, milliseconds: number) => point(time, milliseconds, 0, 15);
const behind = (...points: readonly MetricPoint[]) => ({
  item: { StreamName: 's' } as never,
  facts: { IteratorAge: { points } },
});

describeCheck(check, {
  pass: {
    'consumers are where the stream is': behind(at('2026-11-21T05:45:00Z', 0)),
    'they are an hour behind': behind(at('2026-11-21T05:45:00Z', 3_659_999)),
    'they were behind for long, and that is over': behind(
      at('2026-11-21T05:15:00Z', 90_000_000),
      at('2026-11-21T05:30:00Z', 1000),
    ),
  },
  fail: {
    'one is more than an hour behind': {
      ...behind(at('2026-11-21T05:30:00Z', 0), at('2026-11-21T05:45:00Z', 3_660_000)),
      message: 'The slowest consumer is 61 minutes behind.',
    },
    'a tenant wants them closer': {
      ...behind(at('2026-11-21T05:45:00Z', 360_000)),
      parameters: { mostMinutes: 5 },
      message: 'The slowest consumer is 6 minutes behind.',
    },
  },
  none: {
    'nobody reads the stream': behind(),
    'nobody read it in the last hour': behind(at('2026-11-21T04:45:00Z', 90_000_000)),
  },
  errors: {
    'no metric was read': {
      ...behind(),
      facts: { IteratorAge: undefined },
      message: /without IteratorAge/,
    },
  },
});
