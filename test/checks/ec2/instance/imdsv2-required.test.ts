import { check } from '../../../../functions/checks/ec2/instance/imdsv2-required.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const instance = (
  HttpTokens: 'optional' | 'required',
  HttpEndpoint: 'enabled' | 'disabled' = 'enabled',
) => ({ State: { Name: 'running' as const }, MetadataOptions: { HttpTokens, HttpEndpoint } });

describeCheck(check, {
  pass: {
    'a token is required': { item: instance('required') },
    'the metadata service is off': { item: instance('optional', 'disabled') },
    'the instance is stopped and will require one': {
      item: { ...instance('required'), State: { Name: 'stopped' } },
    },
  },
  fail: {
    'a token is optional': {
      item: instance('optional'),
      message: 'The metadata service answers requests without a session token (IMDSv1).',
    },
  },
  errors: {
    'the answer does not say': {
      item: { ...instance('required'), MetadataOptions: { HttpEndpoint: 'enabled' } },
      message: /without HttpTokens/,
    },
    'the answer does not say whether the service is on': {
      item: { ...instance('required'), MetadataOptions: { HttpTokens: 'required' } },
      message: /without HttpEndpoint/,
    },
  },
  skips: {
    'an instance that was terminated': {
      item: { ...instance('optional'), State: { Name: 'terminated' } },
    },
    'an instance that is being terminated': {
      item: { ...instance('optional'), State: { Name: 'shutting-down' } },
    },
  },
});
