import { check } from '../../../../functions/checks/autoscaling/launch-configuration/used.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { sampleGroup } from '../group/sample-group.ts';
import { sampleConfiguration } from './sample-configuration.ts';

describeCheck(check, {
  pass: {
    'a group uses it': {
      item: sampleConfiguration,
      related: { groups: [{ ...sampleGroup, LaunchConfigurationName: 'web' }] },
    },
  },
  fail: {
    'no group uses it': {
      item: sampleConfiguration,
      related: { groups: [] },
      message: 'No group uses the launch configuration.',
    },
  },
});
