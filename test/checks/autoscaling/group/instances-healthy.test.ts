import { check } from '../../../../functions/checks/autoscaling/group/instances-healthy.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type State =
  | 'InService'
  | 'Pending:Wait'
  | 'Quarantined'
  | 'Standby'
  | 'Terminating'
  | 'Warmed:Stopped';
const instance = (InstanceId: string, state: State = 'InService', HealthStatus = 'Healthy') => ({
  InstanceId,
  AvailabilityZone: 'us-east-1a',
  LifecycleState: state,
  HealthStatus,
  ProtectedFromScaleIn: false,
});
const group = (DesiredCapacity: number, ...Instances: ReturnType<typeof instance>[]) => ({
  AutoScalingGroupName: 'web',
  MinSize: 0,
  MaxSize: 4,
  DefaultCooldown: 300,
  AvailabilityZones: ['us-east-1a'],
  HealthCheckType: 'EC2,ELB',
  CreatedTime: new Date('2026-01-01T00:00:00Z'),
  DesiredCapacity,
  Instances,
});

describeCheck(check, {
  pass: {
    'it holds what it wants': { item: group(2, instance('i-1'), instance('i-2')) },
    'it wants none at night': { item: group(0) },
    'it wants none, and one is on its way out': {
      item: group(0, instance('i-1', 'Terminating', 'Unhealthy')),
    },
    'one waits in standby, another in the warm pool': {
      item: group(
        1,
        instance('i-1'),
        instance('i-2', 'Standby'),
        instance('i-3', 'Warmed:Stopped'),
      ),
    },
    'one counts as three': {
      item: { ...group(3), Instances: [{ ...instance('i-1'), WeightedCapacity: '3' }] },
    },
    'the word is in upper case': { item: group(1, instance('i-1', 'InService', 'HEALTHY')) },
    'its unit is said': { item: { ...group(1, instance('i-1')), DesiredCapacityType: 'units' } },
  },
  fail: {
    'there are too few, and none is on its way': {
      item: group(2, instance('i-1'), instance('i-2', 'Standby')),
      message: 'The group wants a capacity of 2, and has 1 in service.',
    },
    'there is none': {
      item: group(1),
      message: 'The group wants a capacity of 1, and has 0 in service.',
    },
    'one is in quarantine': {
      item: group(2, instance('i-1'), instance('i-2', 'Quarantined')),
      message: 'The group wants a capacity of 2, and has 1 in service.',
    },
    'one is unhealthy in service': {
      item: group(1, instance('i-1'), instance('i-2', 'InService', 'Unhealthy')),
      message: 'Instances that are unhealthy: i-2.',
    },
  },
  none: {
    'one is on its way': { item: group(2, instance('i-1'), instance('i-2', 'Pending:Wait')) },
    'it counts in vCPUs': { item: { ...group(8, instance('i-1')), DesiredCapacityType: 'vcpu' } },
  },
  errors: {
    'a state is not known': {
      // What AWS will call a state is not in the type of today.
      item: group(1, instance('i-1', 'Dreaming' as State)),
      message: /the state Dreaming/,
    },
    'a health is not known': {
      item: group(1, instance('i-1', 'InService', 'Tired')),
      message: /the health tired/,
    },
    'a weight is no number': {
      item: { ...group(1), Instances: [{ ...instance('i-1'), WeightedCapacity: 'much' }] },
      message: /the weight much/,
    },
    'the instances are missing': {
      item: { ...group(1), Instances: undefined },
      message: /without Instances/,
    },
  },
  skips: {
    'a group that is being deleted': { item: { ...group(1), Status: 'Delete in progress' } },
    'a group that a service made, and alone can change': {
      item: { ...group(1), Operator: { Principal: 'ecs.amazonaws.com' } },
    },
  },
});
