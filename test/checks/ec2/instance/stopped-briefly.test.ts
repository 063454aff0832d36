import { check } from '../../../../functions/checks/ec2/instance/stopped-briefly.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (StateTransitionReason: string) => ({
  item: { State: { Name: 'stopped' as const }, StateTransitionReason },
});

describeCheck(check, {
  pass: {
    'it was stopped a week ago': of('User initiated (2026-11-14 06:00:00 GMT)'),
    'it was stopped on the last day that is right': of('User initiated (2026-10-22 06:00:00 GMT)'),
    'a tenant allows more': {
      ...of('User initiated (2026-09-01 06:00:00 GMT)'),
      parameters: { mostDays: 90 },
    },
    'the answer says that nobody manages it': {
      item: {
        ...of('User initiated (2026-11-14 06:00:00 GMT)').item,
        Operator: { Managed: false },
      },
    },
  },
  fail: {
    'it was stopped long ago': {
      ...of('User initiated (2026-10-21 06:00:00 GMT)'),
      message: 'The instance has been stopped for 31 days; the limit is 30 days.',
    },
  },
  none: {
    'AWS does not say when': of(''),
    'AWS names no time': of('Server.InternalError'),
  },
  skips: {
    'one that runs': { item: { State: { Name: 'running' } } },
    'a node that EKS looks after': {
      item: { ...of('').item, Operator: { Managed: true } },
    },
  },
});
