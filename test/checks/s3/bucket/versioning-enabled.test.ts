import { check } from '../../../../functions/checks/s3/bucket/versioning-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'versioning is enabled': { facts: { GetBucketVersioning: { Status: 'Enabled' } } },
  },
  fail: {
    'versioning was never enabled': {
      facts: { GetBucketVersioning: {} },
      message: 'Versioning was never enabled.',
    },
    'versioning is suspended': {
      facts: { GetBucketVersioning: { Status: 'Suspended' } },
      message: 'Versioning is suspended.',
    },
  },
});
