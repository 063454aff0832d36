import { check } from '../../../../functions/checks/rds/db-instance/cpu-not-saturated.check.ts';
import { at } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const busy = (...values: readonly number[]) => ({
  item: { Engine: 'postgres' },
  facts: {
    CPUUtilization: {
      points: values.map((value, place) => at(`2026-11-21T0${place}:00:00Z`, value)),
    },
  },
  now: new Date('2026-11-21T06:00:00Z'),
});

describeCheck(check, {
  pass: {
    'it idles': busy(99, 99, 99, 5, 5, 5),
    'it was busy for two hours': busy(5, 5, 5, 90, 91, 99),
    'the tenant allows more': { ...busy(95, 95, 95, 95, 95, 95), parameters: { mostPercent: 95 } },
  },
  fail: {
    'it was busy for three hours': {
      ...busy(5, 5, 5, 91, 91, 99),
      message: 'In each of the last 3 hours the processor was busier than 90 %.',
    },
    'the tenant looks at two': {
      ...busy(5, 5, 5, 5, 91, 99),
      parameters: { hours: 2 },
      message: 'In each of the last 2 hours the processor was busier than 90 %.',
    },
  },
  errors: {
    'no metric was read': {
      item: { Engine: 'postgres' },
      facts: { CPUUtilization: undefined },
      message: /without CPUUtilization/,
    },
  },
  none: {
    'nothing was reported': busy(),
    'nothing was reported in these hours': busy(99, 99),
    'it is there for an hour, and was busy': {
      ...busy(),
      facts: { CPUUtilization: { points: [at('2026-11-21T05:00:00Z', 99)] } },
    },
  },
  skips: {
    'it is Neptune': { item: { Engine: 'neptune' } },
  },
});
