import { defineResource } from '../../../core/resource.ts';
import { group } from '../group/group.resource.ts';
import type { AutoScalingGroup, LaunchConfiguration } from '../shapes.generated.ts';

// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
type LaunchConfigurationFacts = {};

export interface LaunchConfigurationRelated {
  groups: AutoScalingGroup;
}

/** What groups launch that do not use a launch template yet. */
export const launchConfiguration = defineResource<
  LaunchConfiguration,
  LaunchConfigurationFacts,
  LaunchConfigurationRelated
>({
  service: 'autoscaling',
  type: 'AWS::AutoScaling::LaunchConfiguration',
  scope: 'regional',

  list: {
    operation: 'DescribeLaunchConfigurations',
    action: 'autoscaling:DescribeLaunchConfigurations',
    input: { MaxRecords: 100 },
    items: 'LaunchConfigurations',
  },

  identify: ({ LaunchConfigurationARN, LaunchConfigurationName }, { region }) => ({
    id: LaunchConfigurationARN,
    name: LaunchConfigurationName,
    region,
  }),

  facts: {},

  related: {
    groups: {
      resource: group,
      keys: ({ LaunchConfigurationName }) => [LaunchConfigurationName],
      otherKeys: ({ LaunchConfigurationName }: AutoScalingGroup) => [LaunchConfigurationName],
    },
  },
});
