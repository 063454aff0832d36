import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-default-encryption-enabled',
  title: 'Buckets encrypt every new object by default',
  severity: 'medium',
  category: 'security',
  why: 'An object that is uploaded without saying how to encrypt it would lie on disk as it was sent.',
  fix: 'Set default encryption on the bucket, with keys of S3 or a KMS key.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html',
  frameworks: {
    hipaa: ids`
      164.308(a)(1)(ii)(B) 164.308(a)(4)(ii)(A) 164.312(a)(2)(iv) 164.312(c)(1) 164.312(c)(2) 164.312(e)(2)(ii)
    `,
    iso27001_2022: ['A.8.11', 'A.8.24'],
    nist_800_53_r5: ids`
      AU-9(3) CM-6(a) CM-9(b) CP-9(8) CP-9(d) PM-11(b) SC-8(3) SC-8(4) SC-13(a) SC-16(1) SC-28(1)
      SI-19(4)
    `,
    'pci_dss_4.0': ['3.5.1', '8.3.2'],
    soc2: ['CC6.1', 'CC6.2', 'PI1.4'],
  },
  peers: {
    prowler: 's3_bucket_default_encryption',
    cloudsploit: 'bucketEncryption',
    steampipe: 's3_bucket_default_encryption_enabled',
  },
  needs: ['GetBucketEncryption'],

  evaluate({ facts }) {
    if (!facts.GetBucketEncryption) return fail('The bucket has no default encryption.');
    const { ServerSideEncryptionConfiguration: encryption } = facts.GetBucketEncryption;
    const rules = answered(encryption?.Rules, 'Rules');
    if (rules.some((rule) => rule.ApplyServerSideEncryptionByDefault)) return pass();
    return fail('The bucket has no default encryption.');
  },
});
