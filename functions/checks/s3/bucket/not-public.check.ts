import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { publicBy } from '../../../core/judgement/buckets/bucket-exposure.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-not-public',
  title: 'Buckets are closed to strangers',
  severity: 'critical',
  category: 'security',
  why: 'What a public bucket holds is found by those who search for such buckets, usually within hours.',
  fix: 'Turn on Block Public Access for the bucket; publish what must be public through CloudFront with origin access control.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  impliedBy: ['s3-bucket-acl-not-publicly-readable', 's3-bucket-acl-not-publicly-writable'],
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
