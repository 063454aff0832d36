import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

interface Environment {
  readonly Health: 'Green' | 'Red';
  readonly HealthStatus: string;
  readonly lifecycle: 'Supported' | 'Retired';
}

function environment(
  place: Place,
  { Health, HealthStatus, lifecycle }: Environment,
): readonly Said[] {
  const PlatformArn = `arn:aws:elasticbeanstalk:${place.region}::platform/Node.js on AL2023/6.5.0`;
  const common = { PlatformArn, SolutionStackName: '64bit Amazon Linux 2023 v6.5.0 Node.js' };
  const isGood = lifecycle === 'Supported';
  const named = { ApplicationName: 'blog', EnvironmentName: 'blog' };
  const OptionSettings = Object.entries({
    'healthreporting:system SystemType': isGood ? 'enhanced' : 'basic',
    'cloudwatch:logs StreamLogs': String(isGood),
    'managedactions ManagedActionsEnabled': String(isGood),
  }).map(([option, Value]) => {
    const [namespace, OptionName] = option.split(' ');
    return { Namespace: `aws:elasticbeanstalk:${namespace}`, OptionName, Value };
  });
  return [
    [
      'elasticbeanstalk:DescribeConfigurationSettings',
      {
        ConfigurationSettings: [
          { ...common, ...named, DeploymentStatus: 'deployed', OptionSettings },
        ],
      },
      named,
    ],
    [
      'elasticbeanstalk:DescribeEnvironments',
      {
        Environments: [
          {
            ...common,
            ...named,
            EnvironmentId: 'e-0a1b2c3d4e',
            EnvironmentArn: arn(place, 'elasticbeanstalk', 'environment/blog/blog'),
            Status: 'Ready',
            Health,
            HealthStatus,
            DateCreated: inDays(-400),
          },
        ],
      },
    ],
    [
      'elasticbeanstalk:DescribePlatformVersion',
      {
        PlatformDescription: {
          ...common,
          PlatformOwner: 'AWSElasticBeanstalk',
          PlatformName: 'Node.js on AL2023',
          PlatformVersion: '6.5.0',
          PlatformStatus: 'Ready',
          PlatformBranchName: 'Node.js 22 running on 64bit Amazon Linux 2023',
          PlatformBranchLifecycleState: lifecycle,
        },
      },
      { PlatformArn },
    ],
  ];
}

export const elasticBeanstalk = toldAtHome({
  healthy: (place) =>
    environment(place, { Health: 'Green', HealthStatus: 'Ok', lifecycle: 'Supported' }),
  faulty: (place) =>
    environment(place, { Health: 'Red', HealthStatus: 'Severe', lifecycle: 'Retired' }),
});
