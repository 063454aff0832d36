import { check } from '../../../../functions/checks/s3/bucket/default-encryption-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const rules = (...Rules: object[]) => ({
  facts: { GetBucketEncryption: { ServerSideEncryptionConfiguration: { Rules } } },
});

describeCheck(check, {
  pass: {
    'S3 encrypts with its keys': rules({
      ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' },
    }),
  },
  fail: {
    'nothing is configured': {
      facts: { GetBucketEncryption: undefined },
      message: 'The bucket has no default encryption.',
    },
    'there is no rule': { ...rules(), message: 'The bucket has no default encryption.' },
    'the rule is about keys alone': {
      ...rules({ BucketKeyEnabled: true }),
      message: 'The bucket has no default encryption.',
    },
  },
});
