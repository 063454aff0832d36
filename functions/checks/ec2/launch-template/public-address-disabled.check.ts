import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { launchTemplateVersion } from '../launch-template-version/launch-template-version.resource.ts';

export const check = defineCheck(launchTemplateVersion, {
  id: 'ec2-launch-template-public-address-disabled',
  title: 'Launch templates do not ask for public addresses',
  severity: 'high',
  category: 'security',
  why: 'Every instance of such a template, in each scaling group that uses it, can be addressed from the internet.',
  fix: 'Make a version of the template that does not associate public addresses, and set it as the default.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-launch-templates.html',

  evaluate({ item }) {
    const data = answered(item.LaunchTemplateData, 'LaunchTemplateData');
    // A template answers only what it sets: without interfaces or the setting, the subnet decides.
    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/create-launch-template.html
    const asking = (data.NetworkInterfaces ?? []).filter((one) => one.AssociatePublicIpAddress);
    if (asking.length === 0) return pass();
    return fail('The default version gives instances a public IPv4 address.');
  },
});
