import { defineCheck, fail, pass } from '../../../core/check.ts';
import { launchConfiguration } from './launch-configuration.resource.ts';

export const check = defineCheck(launchConfiguration, {
  id: 'autoscaling-launch-configuration-public-address-disabled',
  title: 'Launch configurations do not ask for public addresses',
  severity: 'high',
  category: 'security',
  why: 'Every instance of the group can be addressed from the internet, past the load balancer.',
  fix: 'Make a launch template that does not associate public addresses, use it in the group, and launch in private subnets.',
  docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-in-vpc.html',

  // Left out, the subnet decides:
  // https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_LaunchConfiguration.html
  evaluate: ({ item }) =>
    item.AssociatePublicIpAddress ? fail('Instances are given a public IPv4 address.') : pass(),
});
