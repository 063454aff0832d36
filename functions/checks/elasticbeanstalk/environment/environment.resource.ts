import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  ConfigurationSettingsDescriptions,
  DescribePlatformVersionResult,
  EnvironmentDescription,
} from '../shapes.generated.ts';

export interface EnvironmentFacts {
  DescribeConfigurationSettings: ConfigurationSettingsDescriptions;
  DescribePlatformVersion: DescribePlatformVersionResult;
}

/** An environment that runs; one that was terminated stays listed for an hour. */
export const environment = defineResource<EnvironmentDescription, EnvironmentFacts>({
  service: 'elasticbeanstalk',
  type: 'AWS::ElasticBeanstalk::Environment',
  scope: 'regional',

  list: {
    operation: 'DescribeEnvironments',
    action: 'elasticbeanstalk:DescribeEnvironments',
    input: { IncludeDeleted: false, MaxRecords: 1000 },
    items: 'Environments',
  },

  identify: ({ EnvironmentArn, EnvironmentName }, { region }) => ({
    id: EnvironmentArn,
    name: EnvironmentName,
    region,
  }),

  select: ({ Status }) => !['Terminating', 'Terminated'].includes(answered(Status, 'Status')),

  facts: {
    DescribeConfigurationSettings: {
      action: 'elasticbeanstalk:DescribeConfigurationSettings',
      input: ({ ApplicationName, EnvironmentName }) => ({ ApplicationName, EnvironmentName }),
    },
    // Once for all environments of a platform version.
    DescribePlatformVersion: {
      action: 'elasticbeanstalk:DescribePlatformVersion',
      shared: true,
      input: ({ PlatformArn }) => ({ PlatformArn: answered(PlatformArn, 'PlatformArn') }),
    },
  },
});
