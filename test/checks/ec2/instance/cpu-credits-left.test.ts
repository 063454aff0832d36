import { check } from '../../../../functions/checks/ec2/instance/cpu-credits-left.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = {
  State: { Name: 'running' as const },
  InstanceType: 't2.micro' as const,
  LaunchTime: new Date('2026-11-01T00:00:00Z'),
};
const at = new Date('2026-11-20T12:00:00Z').getTime();
const hour = 3_600_000;

const balances = (...values: number[]) => ({
  item,
  facts: {
    CPUCreditBalance: {
      points: values.map((value, index) => ({
        begin: new Date(at + index * hour),
        end: new Date(at + (index + 1) * hour),
        value,
      })),
    },
  },
  related: { unlimited: [] },
});

describeCheck(check, {
  pass: {
    'it has credits': balances(140, 141),
    'it was out of them for two hours': balances(0, 0.5, 1, 2),
    'a tenant allows more': { ...balances(0, 0, 0), parameters: { mostHours: 3 } },
    'it is standard again': {
      ...balances(140),
      related: { unlimited: [{ CpuCredits: 'standard' }] },
    },
  },
  fail: {
    'it was out of them for three hours': {
      ...balances(0, 0.2, 0.9, 1),
      message: 'The instance was out of CPU credits in 3 hours of the last day.',
    },
    'a tenant wants some in reserve': {
      ...balances(8, 9, 7),
      parameters: { leastCredits: 10 },
      message: 'The instance was out of CPU credits in 3 hours of the last day.',
    },
  },
  none: {
    'it may spend more than it has': {
      ...balances(0, 0, 0),
      related: { unlimited: [{ CpuCredits: 'unlimited' }] },
    },
    'it was launched today': {
      ...balances(0, 0, 0),
      item: { ...item, LaunchTime: new Date('2026-11-20T12:00:00Z') },
    },
    'nothing was reported': balances(),
  },
  errors: {
    'the option is not known': {
      ...balances(1),
      related: { unlimited: [{ CpuCredits: 'some' }] },
      message: /"some"/,
    },
  },
  skips: {
    'an instance that is stopped': { item: { ...item, State: { Name: 'stopped' } } },
    'a type without credits': { item: { ...item, InstanceType: 't1.micro' } },
    'an accelerated type': { item: { ...item, InstanceType: 'trn1.2xlarge' } },
  },
});
