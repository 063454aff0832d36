import { check } from '../../../../functions/checks/ec2/instance/recovery-enabled.check.ts';
import type { InstanceAutoRecoveryState } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (AutoRecovery: InstanceAutoRecoveryState) => ({
  item: {
    State: { Name: 'running' as const },
    Tags: [{ Key: 'Name', Value: 'web' }],
    MaintenanceOptions: { AutoRecovery },
  },
});
const { item: off } = of('disabled');

describeCheck(check, {
  pass: {
    'it does': of('default'),
    'it has no tags': { item: { ...of('default').item, Tags: undefined } },
    'the answer says that nobody manages it': {
      item: { ...of('default').item, Operator: { Managed: false } },
    },
    'it is of a capacity block': {
      item: { ...of('default').item, InstanceLifecycle: 'capacity-block' },
    },
  },
  fail: {
    'somebody turned it off': {
      ...of('disabled'),
      message: 'Automatic recovery of the instance is turned off.',
    },
  },
  errors: { 'the word is not known': { ...of('odd' as 'default'), message: /"odd"/ } },
  skips: {
    'a Spot instance': { item: { ...off, InstanceLifecycle: 'spot' } },
    'one of an Auto Scaling group': {
      item: { ...off, Tags: [{ Key: 'aws:autoscaling:groupName', Value: 'web' }] },
    },
    'a node that EKS looks after': { item: { ...off, Operator: { Managed: true } } },
  },
});
