import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { publicPermissions } from '../../../core/judgement/buckets/bucket-exposure.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { bucket } from './bucket.resource.ts';

const writing = ['WRITE', 'WRITE_ACP', 'FULL_CONTROL'];

export const check = defineCheck(bucket, {
  id: 's3-bucket-acl-not-publicly-writable',
  title: 'Access lists of buckets let no stranger write',
  severity: 'critical',
  category: 'security',
  why: 'Strangers can replace or delete your objects, or store theirs at your expense and in your name.',
  fix: 'Disable access lists with the ownership setting "bucket owner enforced", or remove the grants to everybody and to all AWS users.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html',
  frameworks: {
    aws_fsbp: ['S3.3'],
    nist_800_53_r5: ids`
      AC-2(6) AC-3 AC-3(7) AC-4(21) AC-6 AC-17(1) AC-17(4)(a) AC-17(9) AC-17(10) AC-17(b)
      CM-6(a) CM-9(b) MP-2 SC-7(3) SC-7(7) SC-7(9)(a) SC-7(11) SC-7(12) SC-7(16) SC-7(20)
      SC-7(21) SC-7(24)(b) SC-7(25) SC-7(26) SC-7(27) SC-7(28) SC-7(a) SC-7(b) SC-7(c) SC-25
    `,
    'pci_dss_4.0': ids`
      1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 3.5.1.3 10.3.2 A1.1.2 A1.1.3 A3.4.1
    `,
    soc2: ['CC6.1', 'CC6.2', 'CC6.6'],
  },
  peers: {
    prowler: 's3_bucket_public_write_acl',
    steampipe: 's3_bucket_restrict_public_write_access',
  },
  needs: ['GetBucketAcl', 'GetPublicAccessBlock'],
  joins: ['accountBlock'],

  evaluate({ facts, related }) {
    const acl = answered(facts.GetBucketAcl, 'the access list');
    const blocks = [facts.GetPublicAccessBlock, related.accountBlock[0]];
    const open = publicPermissions(acl, blocks).filter((name) => writing.includes(name));
    return open.length === 0 ? pass() : fail(`Strangers are granted ${open.join(', ')}.`);
  },
});
