import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { policyRestricted } from '../../../core/judgement/buckets/bucket-exposure.ts';
import { idsOf, statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  inSpiteOfDenials,
  openStatements,
} from '../../../core/judgement/policies/policy-strangers.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { bucket } from './bucket.resource.ts';
import { writing } from './writing-actions.generated.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-policy-not-publicly-writable',
  title: 'Bucket policies let no stranger write',
  severity: 'critical',
  category: 'security',
  why: 'Strangers can replace or delete your objects, or store theirs at your expense and in your name.',
  fix: 'Name the accounts that write as principals, or take uploads with presigned requests; then block public policies on the bucket.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
  frameworks: {
    aws_fsbp: ['S3.3'],
    'cis_aws_7.0': ['2.21'],
    hipaa: ['164.308(a)(1)(ii)(B)', '164.308(a)(3)(i)', '164.312(a)(1)'],
    iso27001_2022: ['A.8.1'],
    nist_800_53_r5: ids`
      AC-2(6) AC-3 AC-3(7) AC-4(21) AC-6 AC-17(1) AC-17(4)(a) AC-17(9) AC-17(10) AC-17(b)
      CM-6(a) CM-9(b) MP-2 SC-7(3) SC-7(7) SC-7(9)(a) SC-7(11) SC-7(12) SC-7(16) SC-7(20)
      SC-7(21) SC-7(24)(b) SC-7(25) SC-7(26) SC-7(27) SC-7(28) SC-7(a) SC-7(b) SC-7(c) SC-25
    `,
  },
  peers: {
    prowler: 's3_bucket_policy_public_write_access',
  },
  needs: ['GetBucketPolicy', 'GetPublicAccessBlock'],
  joins: ['accountBlock'],

  evaluate({ facts, related }) {
    if (!facts.GetBucketPolicy) return pass();
    const statements = statementsOf(answered(facts.GetBucketPolicy.Policy, 'Policy'));
    const open = openStatements(statements, writing);
    const restricted = policyRestricted([facts.GetPublicAccessBlock, related.accountBlock[0]]);
    if (open.length === 0 || restricted) return pass();
    const which = `${idsOf(open)}${inSpiteOfDenials(statements)}`;
    return fail(`Everybody may write by the policy statements: ${which}.`);
  },
});
