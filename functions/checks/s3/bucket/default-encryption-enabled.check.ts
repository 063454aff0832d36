import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-default-encryption-enabled',
  title: 'Buckets encrypt every new object by default',
  severity: 'medium',
  category: 'security',
  why: 'An object that is uploaded without saying how to encrypt it would lie on disk as it was sent.',
  fix: 'Set default encryption on the bucket, with keys of S3 or a KMS key.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html',
  needs: ['GetBucketEncryption'],

  evaluate({ facts }) {
    if (!facts.GetBucketEncryption) return fail('The bucket has no default encryption.');
    const { ServerSideEncryptionConfiguration: encryption } = facts.GetBucketEncryption;
    const rules = answered(encryption?.Rules, 'Rules');
    if (rules.some((rule) => rule.ApplyServerSideEncryptionByDefault)) return pass();
    return fail('The bucket has no default encryption.');
  },
});
