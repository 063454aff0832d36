import { check } from '../../../../functions/checks/lightsail/instance/imdsv2-required.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const options = (httpTokens: 'optional' | 'required', httpEndpoint: 'enabled' | 'disabled') => ({
  item: { name: 'web', metadataOptions: { httpTokens, httpEndpoint } },
});

describeCheck(check, {
  pass: {
    'tokens are required': options('required', 'enabled'),
    'there is no endpoint': options('optional', 'disabled'),
  },
  fail: {
    'tokens are optional': {
      ...options('optional', 'enabled'),
      message: 'The metadata service answers requests without a session token (IMDSv1).',
    },
  },
  errors: {
    'options are missing': { item: { name: 'web' }, message: /without metadataOptions/ },
    'tokens are not spoken of': {
      item: { name: 'web', metadataOptions: { httpEndpoint: 'enabled' } },
      message: /without httpTokens/,
    },
  },
});
