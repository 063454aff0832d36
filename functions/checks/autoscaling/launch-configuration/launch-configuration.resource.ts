import { defineResource } from '../../../core/resource.ts';
import type { LaunchConfiguration } from '../shapes.generated.ts';

/** What groups launch that do not use a launch template yet. */
export const launchConfiguration = defineResource<LaunchConfiguration>({
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
});
