import { check } from '../../../../functions/checks/ec2/instance/termination-protected.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { State: { Name: 'running' as const }, Tags: [{ Key: 'Name', Value: 'web' }] };
const set = (Value: boolean) => ({
  DisableApiTermination: { DisableApiTermination: { Value } },
});
const tagged = (Key: string) => ({ item: { ...item, Tags: [{ Key, Value: 'x' }] } });

describeCheck(check, {
  pass: {
    'it is protected': { item, facts: set(true) },
    'it has no tags': { item: { State: item.State }, facts: set(true) },
  },
  fail: {
    'it is not protected': {
      item,
      facts: set(false),
      message: 'Whoever may terminate instances terminates this one by a single call.',
    },
    'it is stopped and of no operator': {
      item: { ...item, State: { Name: 'stopped' }, Operator: { Managed: false } },
      facts: set(false),
      message: 'Whoever may terminate instances terminates this one by a single call.',
    },
    'it is of a capacity block': {
      item: { ...item, InstanceLifecycle: 'capacity-block' },
      facts: set(false),
      message: 'Whoever may terminate instances terminates this one by a single call.',
    },
  },
  errors: {
    'the attribute was left out': {
      item,
      facts: { DisableApiTermination: {} },
      message: /without DisableApiTermination/,
    },
  },
  skips: {
    'a Spot instance': { item: { ...item, InstanceLifecycle: 'spot' } },
    'one of an Auto Scaling group': tagged('aws:autoscaling:groupName'),
    'one of an EC2 fleet': tagged('aws:ec2:fleet-id'),
    'one of a Spot fleet': tagged('aws:ec2spot:fleet-request-id'),
    'one of an EMR cluster': tagged('aws:elasticmapreduce:job-flow-id'),
    'a node that EKS looks after': { item: { ...item, Operator: { Managed: true } } },
  },
});
