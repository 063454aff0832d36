import { check } from '../../../../functions/checks/autoscaling/group/launch-template-used.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { sampleGroup } from './sample-group.ts';

const template = { LaunchTemplateId: 'lt-1', Version: '$Default' };

describeCheck(check, {
  pass: {
    'it uses one': { item: { ...sampleGroup, LaunchTemplate: template } },
    'it mixes instances, from one': {
      item: {
        ...sampleGroup,
        MixedInstancesPolicy: { LaunchTemplate: { LaunchTemplateSpecification: template } },
      },
    },
  },
  fail: {
    'it uses a launch configuration': {
      item: { ...sampleGroup, LaunchConfigurationName: 'web-2019' },
      message: 'The group uses the launch configuration web-2019.',
    },
    'it names nothing': { item: sampleGroup, message: 'The group names no launch template.' },
  },
  skips: {
    'a group that is being deleted': { item: { ...sampleGroup, Status: 'Delete in progress' } },
  },
});
