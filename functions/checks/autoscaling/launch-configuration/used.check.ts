import { defineCheck, fail, pass } from '../../../core/check.ts';
import { launchConfiguration } from './launch-configuration.resource.ts';

export const check = defineCheck(launchConfiguration, {
  id: 'autoscaling-launch-configuration-used',
  title: 'Launch configurations are in use',
  severity: 'low',
  category: 'operations',
  why: 'What nobody uses is not kept safe, and a group that is given it by mistake launches an image of long ago.',
  fix: 'Delete launch configurations that no group uses.',
  docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-configurations.html',
  joins: ['groups'],

  evaluate: ({ related: { groups } }) =>
    groups.length > 0 ? pass() : fail('No group uses the launch configuration.'),
});
