import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { instance } from './instance.resource.ts';

export const check = defineCheck(instance, {
  id: 'ec2-instance-imdsv2-required',
  title: 'Instances answer metadata requests only with a session token',
  severity: 'high',
  category: 'security',
  why: "With version 1 of the metadata service, a web application that can be made to fetch an address hands out the credentials of the instance's role.",
  fix: 'Find out what still uses version 1 by the metric MetadataNoToken, then set HttpTokens to required on the instance.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html',

  evaluate({ item }) {
    const { HttpEndpoint, HttpTokens } = answered(item.MetadataOptions, 'MetadataOptions');
    if (answered(HttpEndpoint, 'HttpEndpoint') === 'disabled') return pass();
    if (answered(HttpTokens, 'HttpTokens') === 'required') return pass();
    return fail('The metadata service answers requests without a session token (IMDSv1).');
  },
});
