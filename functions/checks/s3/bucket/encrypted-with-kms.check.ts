import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-encrypted-with-kms',
  title: 'Buckets encrypt by default with a KMS key',
  severity: 'low',
  category: 'security',
  why: 'With the keys of S3, everybody who may read the bucket reads the objects; a key policy is a second lock, and its use is recorded.',
  fix: 'Set a KMS key as default encryption of the bucket, with an S3 bucket key to bound the cost.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html',
  impliedBy: ['s3-bucket-default-encryption-enabled'],
  needs: ['GetBucketEncryption'],

  evaluate({ facts }) {
    if (!facts.GetBucketEncryption) return fail('The bucket has no default encryption.');
    const { ServerSideEncryptionConfiguration: encryption } = facts.GetBucketEncryption;
    const algorithms = answered(encryption?.Rules, 'Rules').flatMap(
      ({ ApplyServerSideEncryptionByDefault: byDefault }) =>
        byDefault ? [answered(byDefault.SSEAlgorithm, 'SSEAlgorithm')] : [],
    );
    if (algorithms.some((algorithm) => algorithm.startsWith('aws:kms'))) return pass();
    return fail('The bucket encrypts with keys of S3.');
  },
});
