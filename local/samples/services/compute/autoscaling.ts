import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

interface Fleet {
  readonly zones: readonly string[];
  readonly HealthStatus: 'Healthy' | 'Unhealthy';
  readonly suspended: readonly string[];
  readonly MaxSize: number;
  readonly failures: number;
  /** The launch configuration; absent: there is none. */
  readonly launch?: object;
}

const AutoScalingGroupName = 'web';

/** A group, and a launch configuration that nobody uses. */
function fleet(place: Place, told: Fleet): readonly Said[] {
  const { zones, HealthStatus, suspended, MaxSize, failures, launch } = told;
  const Instances = [1, 2].map((count) => ({
    InstanceId: `i-0a1b2c3d4e5f6071${count}`,
    InstanceType: 'm7g.large',
    AvailabilityZone: zones[0],
    LifecycleState: 'InService',
    HealthStatus,
    ProtectedFromScaleIn: false,
  }));
  return [
    [
      'autoscaling:DescribeAutoScalingGroups',
      {
        AutoScalingGroups: [
          {
            AutoScalingGroupName,
            AutoScalingGroupARN: arn(
              place,
              'autoscaling',
              `autoScalingGroup:1a2b3c4d:autoScalingGroupName/${AutoScalingGroupName}`,
            ),
            MinSize: 2,
            MaxSize,
            DesiredCapacity: 2,
            DefaultCooldown: 300,
            AvailabilityZones: zones,
            HealthCheckType: 'ELB',
            HealthCheckGracePeriod: 60,
            CreatedTime: inDays(-90),
            Instances,
            SuspendedProcesses: suspended.map((ProcessName) => ({ ProcessName })),
            CapacityRebalance: HealthStatus === 'Healthy',
            MixedInstancesPolicy: mixedPolicy(told),
          },
        ],
      },
    ],
    [
      'autoscaling:DescribeScalingActivities',
      {
        Activities: Array.from({ length: failures }, (_, count) => ({
          ActivityId: `a${count}`,
          AutoScalingGroupName,
          Cause: 'At the wish of the group.',
          StartTime: inDays(-1),
          StatusCode: 'Failed',
        })),
      },
    ],
    [
      'autoscaling:DescribeLaunchConfigurations',
      {
        LaunchConfigurations: launch ? [{ ...launchConfiguration(place), ...launch }] : [],
      },
    ],
  ];
}

const launchConfiguration = (place: Place) => ({
  LaunchConfigurationName: 'web-1',
  LaunchConfigurationARN: arn(
    place,
    'autoscaling',
    'launchConfiguration:1a2b3c4d:launchConfigurationName/web-1',
  ),
  ImageId: 'ami-0a1b2c3d4e5f60718',
  InstanceType: 'm7g.large',
  CreatedTime: inDays(-90),
});

/** Half of the instances are spot instances: of three types, or of one. */
const mixedPolicy = ({ HealthStatus }: Fleet) => ({
  LaunchTemplate: {
    LaunchTemplateSpecification: { LaunchTemplateId: 'lt-0a1b2c3d4e5f60718', Version: '1' },
    Overrides: (HealthStatus === 'Healthy'
      ? ['m7g.large', 'm6g.large', 'c7g.large']
      : ['m7g.large']
    ).map((InstanceType) => ({ InstanceType })),
  },
  InstancesDistribution: { OnDemandBaseCapacity: 1, OnDemandPercentageAboveBaseCapacity: 50 },
});

const userData = (line: string) => Buffer.from(`#!/bin/bash\n${line}\n`).toString('base64');

export const autoScaling = toldAtHome({
  healthy: (place) =>
    fleet(place, {
      zones: [`${place.region}a`, `${place.region}b`],
      HealthStatus: 'Healthy',
      suspended: [],
      MaxSize: 6,
      failures: 0,
    }),
  faulty: (place) =>
    fleet(place, {
      zones: [`${place.region}a`],
      HealthStatus: 'Unhealthy',
      suspended: ['Launch'],
      MaxSize: 2,
      failures: 12,
      launch: {
        AssociatePublicIpAddress: true,
        UserData: userData('export AWS_SECRET_ACCESS_KEY=kQ7dLx2Wv9Zp4Rt8Yb1Nc6Mf3Hj5Gs0AeUoPiTyX'),
        MetadataOptions: {
          HttpTokens: 'optional',
          HttpEndpoint: 'enabled',
          HttpPutResponseHopLimit: 4,
        },
      },
    }),
});
