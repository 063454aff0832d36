import { check } from '../../../../functions/checks/ecs/service/cpu-not-saturated.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const hour = (hoursAgo: number, value: number) => {
  const end = new Date(Date.parse('2026-11-21T06:00:00Z') - hoursAgo * 3_600_000);
  return { begin: new Date(end.getTime() - 3_600_000), end, value };
};
const used = (...percents: number[]) => ({
  item: { status: 'ACTIVE', platformVersion: '1.4.0' },
  facts: { CPUUtilization: { points: percents.map((percent, at) => hour(at, percent)) } },
});

describeCheck(check, {
  pass: {
    'it is never used up': used(90, 40),
    'it is used up for as long as it may': used(99, 99, 99, 40),
    'a tenant allows more': {
      ...used(99, 99, 99, 99),
      parameters: { mostHours: 4 },
    },
    'it was used up before': {
      item: { status: 'ACTIVE', platformVersion: '1.4.0' },
      facts: {
        CPUUtilization: {
          points: [hour(24, 99), hour(25, 99), hour(26, 99), hour(27, 99), hour(0, 5)],
        },
      },
    },
  },
  fail: {
    'it is used up for too long': {
      ...used(91, 91, 91, 91),
      message: 'Hours of the last day with more than 90 % of the CPU in use: 4.',
    },
    'a tenant wants more of it free': {
      ...used(60, 60, 60, 60),
      parameters: { mostPercent: 50 },
      message: 'Hours of the last day with more than 50 % of the CPU in use: 4.',
    },
  },
  none: { 'no task ran': used() },
  errors: {
    'no metric was read': {
      ...used(),
      facts: { CPUUtilization: undefined },
      message: /without CPUUtilization/,
    },
  },
  skips: {
    'a service that Fargate does not host': { item: { status: 'ACTIVE', launchType: 'EC2' } },
  },
});
