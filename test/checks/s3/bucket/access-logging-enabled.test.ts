import { check } from '../../../../functions/checks/s3/bucket/access-logging-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'logging is on': {
      facts: { GetBucketLogging: { LoggingEnabled: { TargetBucket: 'logs', TargetPrefix: 'a/' } } },
    },
  },
  fail: {
    'logging is off': {
      facts: { GetBucketLogging: {} },
      message: 'Server access logging is off.',
    },
  },
});
