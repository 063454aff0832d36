import { check } from '../../../../functions/checks/s3/bucket/encrypted-with-kms.check.ts';
import type { ServerSideEncryptionRule } from '../../../../functions/checks/s3/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const rules = (...Rules: ServerSideEncryptionRule[]) => ({
  facts: { GetBucketEncryption: { ServerSideEncryptionConfiguration: { Rules } } },
});

describeCheck(check, {
  pass: {
    'a KMS key is used': rules({
      ApplyServerSideEncryptionByDefault: {
        SSEAlgorithm: 'aws:kms',
        KMSMasterKeyID: 'arn:aws-cn:kms:cn-north-1:123456789012:key/1234',
      },
    }),
    'objects are encrypted twice': rules({
      ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms:dsse' },
    }),
  },
  fail: {
    'S3 encrypts with its keys': {
      ...rules({ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }),
      message: 'The bucket encrypts with keys of S3.',
    },
    'the rule has no default': {
      ...rules({ BucketKeyEnabled: true }),
      message: 'The bucket encrypts with keys of S3.',
    },
    'nothing is configured': {
      facts: { GetBucketEncryption: undefined },
      message: 'The bucket has no default encryption.',
    },
  },
});
