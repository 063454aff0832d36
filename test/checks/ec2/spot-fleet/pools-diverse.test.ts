import type {
  LaunchTemplateOverrides,
  SpotFleetLaunchSpecification,
  SpotFleetRequestConfigData,
} from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/ec2/spot-fleet/pools-diverse.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// Members that no check reads are left out.
const fleet = (config: Partial<SpotFleetRequestConfigData>) => config as SpotFleetRequestConfigData;
const of = (own: Partial<SpotFleetRequestConfigData>) => ({
  item: {
    SpotFleetRequestState: 'active' as const,
    SpotFleetRequestConfig: fleet({ TargetCapacity: 4, OnDemandTargetCapacity: 0, ...own }),
  },
});
const launched = (...LaunchSpecifications: SpotFleetLaunchSpecification[]) =>
  of({ LaunchSpecifications });
const overridden = (...Overrides: LaunchTemplateOverrides[]) =>
  of({ LaunchTemplateConfigs: [{ Overrides }] });

describeCheck(check, {
  pass: {
    'it names two types': launched(
      { InstanceType: 'm5.large', SubnetId: 'subnet-1' },
      { InstanceType: 'm6i.large', SubnetId: 'subnet-1' },
    ),
    'it names two subnets': launched({ InstanceType: 'm5.large', SubnetId: 'subnet-1, subnet-2' }),
    'its interface stands in two subnets': launched({
      InstanceType: 'm5.large',
      NetworkInterfaces: [{ SubnetId: 'subnet-1,subnet-2' }],
    }),
    'it names two zones': launched({
      InstanceType: 'm5.large',
      Placement: { AvailabilityZone: 'eu-west-1a, eu-west-1b' },
    }),
    'it names two zones by id': launched({
      InstanceType: 'm5.large',
      Placement: { AvailabilityZoneId: 'euw1-az1,euw1-az2' },
    }),
    'its overrides name two types': overridden(
      { InstanceType: 'm5.large' },
      { InstanceType: 'm6i.large' },
    ),
    'its overrides name two zones': overridden(
      { InstanceType: 'm5.large', AvailabilityZone: 'eu-west-1a' },
      { InstanceType: 'm5.large', AvailabilityZoneId: 'euw1-az2' },
    ),
    'nothing says that part of it is on demand': {
      item: {
        SpotFleetRequestState: 'active',
        SpotFleetRequestConfig: fleet({
          TargetCapacity: 4,
          LaunchSpecifications: [{ InstanceType: 'm5.large', SubnetId: 'subnet-1,subnet-2' }],
        }),
      },
    },
  },
  fail: {
    'it names one type in one subnet': {
      ...launched({ InstanceType: 'm5.large', SubnetId: 'subnet-1' }),
      message: 'The fleet takes instances from m5.large in subnet-1 only.',
    },
    'both specifications are of one pool': {
      ...launched(
        { InstanceType: 'm5.large', SubnetId: 'subnet-1' },
        { InstanceType: 'm5.large', SubnetId: 'subnet-1' },
      ),
      message: 'The fleet takes instances from m5.large in subnet-1 only.',
    },
    'its only override names one pool': {
      ...overridden({ InstanceType: 'm5.large', SubnetId: 'subnet-1' }),
      message: 'The fleet takes instances from m5.large in subnet-1 only.',
    },
    'a tenant wants three': {
      ...launched({ InstanceType: 'm5.large', SubnetId: 'subnet-1, subnet-2' }),
      parameters: { leastPools: 3 },
      message: 'The fleet takes instances from m5.large in subnet-1, m5.large in subnet-2 only.',
    },
  },
  none: {
    'AWS chooses the zone': launched({ InstanceType: 'm5.large' }),
    'AWS chooses the type': launched({ InstanceRequirements: {}, SubnetId: 'subnet-1' }),
    'the template says what is launched': of({ LaunchTemplateConfigs: [{}] }),
    'the template names the type': overridden({ SubnetId: 'subnet-1' }),
    'the template names the zone': overridden({ InstanceType: 'm5.large' }),
    'AWS chooses the type for the template': overridden({
      InstanceRequirements: {},
      SubnetId: 'subnet-1',
    }),
  },
  errors: {
    'a specification names no type': {
      ...launched({ SubnetId: 'subnet-1' }),
      message: /without InstanceType/,
    },
  },
  skips: {
    'one that is on demand': of({ OnDemandTargetCapacity: 4 }),
    'one that wants nothing': of({ TargetCapacity: 0 }),
    'one that has failed': { item: { ...of({}).item, SpotFleetRequestState: 'failed' } },
    'one that was cancelled': { item: { ...of({}).item, SpotFleetRequestState: 'cancelled' } },
  },
});
