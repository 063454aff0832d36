import { check } from '../../../../functions/checks/s3/bucket/mfa-delete-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'MFA delete is on': {
      facts: { GetBucketVersioning: { Status: 'Enabled', MFADelete: 'Enabled' } },
    },
  },
  fail: {
    'it was never configured': {
      facts: { GetBucketVersioning: { Status: 'Enabled' } },
      message: 'MFA delete is off.',
    },
    'it is off': {
      facts: { GetBucketVersioning: { Status: 'Suspended', MFADelete: 'Disabled' } },
      message: 'MFA delete is off.',
    },
    'the bucket never kept versions': {
      facts: { GetBucketVersioning: {} },
      message: 'Versioning, and MFA delete with it, is off.',
    },
  },
});
