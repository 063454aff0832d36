import { check } from '../../../../functions/checks/es/domain/memory-pressure-low.check.ts';
import { point } from '../../../support/checks/metric-points.ts';
import { searchDomain } from '../../../support/checks/search-domain.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const domain = (...pressures: number[]) => ({
  item: { ...searchDomain },
  facts: {
    JVMMemoryPressure: {
      points: pressures.map((value, index) => point('2026-11-21T03:00:00Z', value, index * 5, 5)),
    },
  },
});
const gap = (after: number) => ({
  item: { ...searchDomain },
  facts: {
    JVMMemoryPressure: {
      points: [0, 5, after].map((minutes) => point('2026-11-21T03:00:00Z', 96, minutes, 5)),
    },
  },
});

describeCheck(check, {
  pass: {
    'it is low': domain(40, 60, 75),
    'it is high for ten minutes': domain(95, 99, 94),
    'it is high now and then': domain(96, 96, 50, 96, 96, 50, 96),
    'nothing was reported in between': gap(15),
    'a tenant permits longer': { ...domain(96, 96, 96), parameters: { minutes: 20 } },
  },
  fail: {
    'it is high for a quarter of an hour': {
      ...domain(50, 95, 95, 95, 60),
      message: 'Memory pressure was at 95 % or more for 15 minutes on end.',
    },
    'it is high for longer': {
      ...domain(96, 50, 96, 97, 98, 99, 96),
      message: 'Memory pressure was at 95 % or more for 25 minutes on end.',
    },
    'a tenant permits less': {
      ...domain(80, 80, 80),
      parameters: { mostPercent: 80 },
      message: 'Memory pressure was at 80 % or more for 15 minutes on end.',
    },
  },
  none: { 'nothing was reported': domain() },
  errors: {
    'no metric was read': {
      item: { ...searchDomain },
      facts: { JVMMemoryPressure: undefined },
      message: /without JVMMemoryPressure/,
    },
  },
});
