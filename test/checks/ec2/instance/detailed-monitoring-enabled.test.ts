import { check } from '../../../../functions/checks/ec2/instance/detailed-monitoring-enabled.check.ts';
import type { MonitoringState } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (State: MonitoringState) => ({
  item: { State: { Name: 'running' as const }, Monitoring: { State } },
});

describeCheck(check, {
  pass: {
    'it is on': of('enabled'),
    'it is being turned on': of('pending'),
    'the answer says that nobody manages it': {
      item: { ...of('enabled').item, Operator: { Managed: false } },
    },
  },
  fail: {
    'it is off': {
      ...of('disabled'),
      message: 'The instance reports its metrics every five minutes.',
    },
  },
  errors: { 'the word is not known': { ...of('odd' as 'enabled'), message: /"odd"/ } },
  skips: {
    'one that is stopped': { item: { ...of('disabled').item, State: { Name: 'stopped' } } },
    'a node that EKS looks after': {
      item: { ...of('disabled').item, Operator: { Managed: true } },
    },
  },
});
