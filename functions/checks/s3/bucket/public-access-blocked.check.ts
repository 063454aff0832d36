import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { settingsOff } from '../../../core/judgement/buckets/public-access-block.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-public-access-blocked',
  title: 'Buckets block public access themselves',
  severity: 'high',
  category: 'security',
  why: 'The block of a bucket still holds when the account-wide one is lifted for the sake of another bucket.',
  fix: 'Turn on all four settings of Block Public Access on the bucket.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  frameworks: {
    aws_fsbp: ['S3.8'],
    'cis_aws_3.0': ['2.1.4'],
    'cis_aws_5.0': ['2.1.4'],
    'cis_aws_7.0': ['3.1.4'],
    nist_800_53_r5: ids`
      AC-2(6) AC-3 AC-3(7) AC-4(21) AC-6 AC-17(1) AC-17(4)(a) AC-17(9) AC-17(10) AC-17(b) MP-2
      SC-7(3) SC-7(7) SC-7(9)(a) SC-7(11) SC-7(20) SC-7(21) SC-7(24)(b) SC-7(25) SC-7(26)
      SC-7(27) SC-7(28) SC-7(a) SC-7(b) SC-7(c) SC-25
    `,
    'pci_dss_4.0': ids`
      1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 3.5.1.3 10.3.2 10.3.3 10.3.4 A1.1.2 A1.1.3 A1.2.1 A3.4.1
    `,
  },
  peers: {
    prowler: 's3_bucket_level_public_access_block',
    cloudsploit: 'bucketPublicAccessBlock',
    steampipe: 's3_public_access_block_bucket',
  },
  needs: ['GetPublicAccessBlock'],

  evaluate({ facts }) {
    if (!facts.GetPublicAccessBlock) return fail('The bucket has no public access block.');
    const { PublicAccessBlockConfiguration: block } = facts.GetPublicAccessBlock;
    const off = settingsOff(answered(block, 'PublicAccessBlockConfiguration'));
    return off.length === 0 ? pass() : fail(`The bucket leaves off ${off.join(', ')}.`);
  },
});
