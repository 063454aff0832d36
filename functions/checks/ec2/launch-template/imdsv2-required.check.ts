import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { launchTemplateVersion } from '../launch-template-version/launch-template-version.resource.ts';

export const check = defineCheck(launchTemplateVersion, {
  id: 'ec2-launch-template-imdsv2-required',
  title: 'Launch templates demand session tokens of the metadata service',
  severity: 'medium',
  category: 'security',
  why: "What the template leaves open depends on the image and the account's defaults, so that instances may again hand out credentials over IMDSv1.",
  fix: 'Make a version of the template that sets HttpTokens to required, and set it as the default.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html',

  evaluate({ item }) {
    // A template answers only what it sets:
    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/create-launch-template.html
    const { MetadataOptions } = answered(item.LaunchTemplateData, 'LaunchTemplateData');
    const { HttpEndpoint, HttpTokens } = MetadataOptions ?? {};
    if (HttpEndpoint === 'disabled' || HttpTokens === 'required') return pass();
    return fail(
      HttpTokens === 'optional'
        ? 'The default version accepts requests without a session token (IMDSv1).'
        : 'The default version does not say that session tokens are required.',
    );
  },
});
