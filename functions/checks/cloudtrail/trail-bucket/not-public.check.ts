import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { publicBy } from '../../../core/judgement/buckets/bucket-exposure.ts';
import { trailBucket } from './trail-bucket.resource.ts';

export const check = defineCheck(trailBucket, {
  id: 'cloudtrail-trail-bucket-not-public',
  title: 'Buckets of trails are closed to strangers',
  severity: 'critical',
  category: 'security',
  why: 'The logs show every account, role and resource you have and when each is used: a map for an attack.',
  fix: 'Block public access on the bucket, and remove grants and policy statements for everybody.',
  docs: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html',
  needs: ['GetBucketAcl', 'GetBucketPolicyStatus', 'GetPublicAccessBlock'],
  joins: ['accountBlock'],

  evaluate({ item, facts, related }) {
    const means = publicBy({
      acl: answered(facts.GetBucketAcl, 'the access list'),
      policyStatus: facts.GetBucketPolicyStatus,
      blocks: [facts.GetPublicAccessBlock, related.accountBlock[0]],
    });
    if (means.length === 0) return pass();
    return fail(`The bucket ${item.bucket.Name} is public by ${means.join(' and ')}.`);
  },
});
