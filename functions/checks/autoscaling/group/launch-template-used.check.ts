import { defineCheck, fail, pass } from '../../../core/check.ts';
import { group } from './group.resource.ts';

export const check = defineCheck(group, {
  id: 'autoscaling-group-launch-template-used',
  title: 'Groups launch from launch templates',
  severity: 'low',
  category: 'operations',
  why: 'Launch configurations know nothing newer than 2022: no new instance types, no mixed groups, no versions; and new accounts cannot make any.',
  fix: 'Copy the launch configuration to a launch template, and use that in the group.',
  docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-templates.html',

  // One of the two is always there:
  // https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_AutoScalingGroup.html
  evaluate({ item: { LaunchTemplate, MixedInstancesPolicy, LaunchConfigurationName } }) {
    if (LaunchTemplate ?? MixedInstancesPolicy?.LaunchTemplate) return pass();
    return fail(
      LaunchConfigurationName
        ? `The group uses the launch configuration ${LaunchConfigurationName}.`
        : 'The group names no launch template.',
    );
  },
});
