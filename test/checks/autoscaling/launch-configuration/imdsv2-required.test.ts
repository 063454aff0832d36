import { check } from '../../../../functions/checks/autoscaling/launch-configuration/imdsv2-required.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { sampleConfiguration } from './sample-configuration.ts';

const options = (MetadataOptions: {
  readonly HttpTokens?: 'optional' | 'required';
  readonly HttpEndpoint?: 'enabled' | 'disabled';
}) => ({ item: { ...sampleConfiguration, MetadataOptions } });
const unsaid = 'The configuration does not say that session tokens are required.';

describeCheck(check, {
  pass: {
    'tokens are required': options({ HttpTokens: 'required', HttpEndpoint: 'enabled' }),
    'the endpoint is not spoken of': options({ HttpTokens: 'required' }),
    'there is no endpoint': options({ HttpEndpoint: 'disabled' }),
  },
  fail: {
    'tokens are optional': {
      ...options({ HttpTokens: 'optional' }),
      message: 'Instances accept requests without a session token (IMDSv1).',
    },
    'tokens are not spoken of': { ...options({ HttpEndpoint: 'enabled' }), message: unsaid },
    'no options are set': { item: sampleConfiguration, message: unsaid },
  },
});
