import { check } from '../../../../functions/checks/elasticmapreduce/security-configuration/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const settings = (configuration: object) => ({
  facts: {
    DescribeSecurityConfiguration: { SecurityConfiguration: JSON.stringify(configuration) },
  },
});
const encryption = (EnableAtRestEncryption: boolean, EnableInTransitEncryption: boolean) =>
  settings({ EncryptionConfiguration: { EnableAtRestEncryption, EnableInTransitEncryption } });

describeCheck(check, {
  pass: { 'both are on': encryption(true, true) },
  fail: {
    'data at rest is plain': {
      ...encryption(false, true),
      message: 'Not encrypted: data at rest.',
    },
    'data in transit is plain': {
      ...encryption(true, false),
      message: 'Not encrypted: data in transit.',
    },
    'only other things are configured': {
      ...settings({ AuthenticationConfiguration: {} }),
      message: 'Not encrypted: data at rest, data in transit.',
    },
  },
  errors: {
    'it is no JSON': {
      facts: { DescribeSecurityConfiguration: { SecurityConfiguration: '{' } },
      message: /cannot be read/,
    },
    'a switch is left out': {
      ...settings({ EncryptionConfiguration: { EnableAtRestEncryption: true } }),
      message: /cannot be read/,
    },
    'there is none': {
      facts: { DescribeSecurityConfiguration: { Name: 'strict' } },
      message: /without SecurityConfiguration/,
    },
  },
});
