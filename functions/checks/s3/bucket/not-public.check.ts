import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { publicBy } from '../../../core/judgement/buckets/bucket-exposure.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-not-public',
  title: 'Buckets are closed to strangers',
  severity: 'critical',
  category: 'security',
  why: 'What a public bucket holds is found by those who search for such buckets, usually within hours.',
  fix: 'Turn on Block Public Access for the bucket; publish what must be public through CloudFront with origin access control.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  frameworks: {
    aws_fsbp: ['S3.2'],
    hipaa: ['164.308(a)(1)(ii)(B)', '164.308(a)(3)(i)', '164.312(a)(1)', '164.312(a)(2)(i)'],
    iso27001_2022: ['A.8.1'],
    nist_800_53_r5: ids`
      AC-2(6) AC-3 AC-3(7) AC-4(21) AC-6 AC-17(1) AC-17(4)(a) AC-17(9) AC-17(10) AC-17(b)
      CM-6(a) CM-9(b) MP-2 SC-7(3) SC-7(7) SC-7(9)(a) SC-7(11) SC-7(12) SC-7(16) SC-7(20)
      SC-7(21) SC-7(24)(b) SC-7(25) SC-7(26) SC-7(27) SC-7(28) SC-7(a) SC-7(b) SC-7(c) SC-25
    `,
    'pci_dss_4.0': ids`
      1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 3.5.1.3 10.3.2 10.3.3 10.3.4 A1.1.2 A1.1.3 A1.2.1 A3.4.1
    `,
    soc2: ['CC6.1', 'CC6.2', 'CC6.6'],
  },
  peers: {
    prowler: 's3_bucket_public_access',
    cloudsploit: 'bucketAllUsersPolicy',
    steampipe: 's3_bucket_restrict_public_read_access',
  },
  needs: ['GetBucketAcl', 'GetBucketPolicyStatus', 'GetPublicAccessBlock'],
  joins: ['accountBlock'],

  evaluate({ facts, related }) {
    const means = publicBy({
      acl: answered(facts.GetBucketAcl, 'the access list'),
      policyStatus: facts.GetBucketPolicyStatus,
      blocks: [facts.GetPublicAccessBlock, related.accountBlock[0]],
    });
    if (means.length === 0) return pass();
    return fail(`The bucket is public by ${means.join(' and ')}.`);
  },
});
