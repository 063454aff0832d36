import { check } from '../../../../functions/checks/ec2/instance/cpu-not-saturated.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { State: { Name: 'running' as const } };
const day = 86_400_000;
const last = new Date('2026-11-21T00:00:00Z').getTime();

/** One average a day, the last of them of the day before the run. */
const averages = (...values: number[]) => ({
  item,
  facts: {
    CPUUtilization: {
      points: values.map((value, index) => {
        const end = last - (values.length - 1 - index) * day;
        return { begin: new Date(end - day), end: new Date(end), value };
      }),
    },
  },
});

describeCheck(check, {
  pass: {
    'it is at rest': averages(3, 4, 5),
    'it was busy on three days': averages(99, 99, 99, 20),
    'it was as busy as may be': averages(90, 90, 90, 90),
    'a tenant allows more': { ...averages(95, 95, 95, 95), parameters: { percent: 95 } },
  },
  fail: {
    'it was busy on four days': {
      ...averages(99, 10, 91, 91, 91),
      message: 'The processors were busy for more than 90 % of the time on 4 days of the last 14.',
    },
    'a tenant allows no such day': {
      ...averages(91, 10),
      parameters: { mostDays: 0 },
      message: 'The processors were busy for more than 90 % of the time on 1 day of the last 14.',
    },
  },
  none: {
    'nothing was reported': averages(),
    'the first day is not over': {
      ...averages(99),
      now: new Date('2026-11-20T23:00:00Z'),
    },
  },
  errors: {
    'no metric was read': {
      item,
      facts: { CPUUtilization: undefined },
      message: /without CPUUtilization/,
    },
  },
  skips: { 'an instance that is stopped': { item: { State: { Name: 'stopped' } } } },
});
