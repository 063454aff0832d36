import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-encrypted-with-kms',
  title: 'Buckets encrypt by default with a KMS key',
  severity: 'low',
  category: 'security',
  why: 'With the keys of S3, everybody who may read the bucket reads the objects; a key policy is a second lock, and its use is recorded.',
  fix: 'Set a KMS key as default encryption of the bucket, with an S3 bucket key to bound the cost.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html',
  frameworks: {
    iso27001_2022: ['A.8.11', 'A.8.24'],
    nist_800_53_r5: ids`
      AU-9(3) CP-9(8) CP-9(d) SC-8(3) SC-8(4) SC-13(a) SC-28(1) SI-19(4)
    `,
    'pci_dss_4.0': ['3.5.1', '8.3.2'],
    soc2: ['PI1.4'],
  },
  peers: {
    prowler: 's3_bucket_kms_encryption',
    cloudsploit: 's3Encryption',
    steampipe: 's3_bucket_default_encryption_enabled_kms',
  },
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
