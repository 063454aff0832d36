import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { instance } from './instance.resource.ts';

export const check = defineCheck(instance, {
  id: 'lightsail-instance-imdsv2-required',
  title: 'Lightsail instances answer metadata requests only with a session token',
  severity: 'medium',
  category: 'security',
  why: 'With version 1 of the metadata service, a web application that can be made to fetch an address hands out the credentials of the instance.',
  fix: 'Set HttpTokens of the instance to required, once nothing on it asks without a token.',
  docs: 'https://docs.aws.amazon.com/lightsail/latest/userguide/amazon-lightsail-configuring-instance-metadata-service.html',

  evaluate({ item }) {
    const { httpEndpoint, httpTokens } = answered(item.metadataOptions, 'metadataOptions');
    if (answered(httpEndpoint, 'httpEndpoint') === 'disabled') return pass();
    if (answered(httpTokens, 'httpTokens') === 'required') return pass();
    return fail('The metadata service answers requests without a session token (IMDSv1).');
  },
});
