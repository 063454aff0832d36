import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { policyRestricted } from '../../../core/judgement/buckets/bucket-exposure.ts';
import { idsOf, statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  inSpiteOfDenials,
  openStatements,
} from '../../../core/judgement/policies/policy-strangers.ts';
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
