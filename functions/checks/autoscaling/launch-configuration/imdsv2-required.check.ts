import { defineCheck, fail, pass } from '../../../core/check.ts';
import { launchConfiguration } from './launch-configuration.resource.ts';

export const check = defineCheck(launchConfiguration, {
  id: 'autoscaling-launch-configuration-imdsv2-required',
  title: 'Launch configurations demand session tokens of the metadata service',
  severity: 'high',
  category: 'security',
  why: 'Instances that answer over IMDSv1 hand out the credentials of their role to a web application that can be made to fetch an address.',
  fix: 'Make a launch template that sets HttpTokens to required, and use it in the group instead.',
  docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/create-launch-config.html',

  evaluate({ item: { MetadataOptions } }) {
    // Left out, tokens are optional:
    // https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_InstanceMetadataOptions.html
    const { HttpEndpoint, HttpTokens } = MetadataOptions ?? {};
    if (HttpEndpoint === 'disabled' || HttpTokens === 'required') return pass();
    return fail(
      HttpTokens === 'optional'
        ? 'Instances accept requests without a session token (IMDSv1).'
        : 'The configuration does not say that session tokens are required.',
    );
  },
});
