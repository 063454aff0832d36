import { check } from '../../../../functions/checks/ec2/volume/burst-balance-left.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { State: 'in-use' as const, VolumeType: 'gp2' as const };
const at = new Date('2026-11-20T12:00:00Z').getTime();
const hour = 3_600_000;
const balances = (...values: number[]) => ({
  item,
  facts: {
    BurstBalance: {
      points: values.map((value, index) => ({
        begin: new Date(at + index * hour),
        end: new Date(at + (index + 1) * hour),
        value,
      })),
    },
  },
});

describeCheck(check, {
  pass: {
    'it is full': balances(100, 99),
    'it was empty for two hours': balances(0, 9.9, 10, 40),
    'it is of a slow disk': {
      ...balances(90),
      item: { State: 'in-use', VolumeType: 'st1' },
    },
    'a tenant allows more': { ...balances(0, 0, 0), parameters: { mostHours: 3 } },
  },
  fail: {
    'it was empty for three hours': {
      ...balances(0, 1, 2, 30),
      message: 'The burst balance was below 10 % in 3 hours of the last day.',
    },
    'a tenant wants half in reserve': {
      ...balances(40, 41, 42),
      parameters: { leastPercent: 50 },
      message: 'The burst balance was below 50 % in 3 hours of the last day.',
    },
  },
  none: { 'nothing was reported': balances() },
  errors: {
    'no metric was read': {
      item,
      facts: { BurstBalance: undefined },
      message: /without BurstBalance/,
    },
  },
  skips: {
    'a volume that knows no credits': { item: { State: 'in-use', VolumeType: 'gp3' } },
    'a volume that nothing uses': { item: { ...item, State: 'available' } },
  },
});
