import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { settingsOff } from '../../../core/judgement/buckets/public-access-block.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-public-access-blocked',
  title: 'Buckets block public access themselves',
  severity: 'high',
  category: 'security',
  why: 'The block of a bucket still holds when the account-wide one is lifted for the sake of another bucket.',
  fix: 'Turn on all four settings of Block Public Access on the bucket.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  impliedBy: [
    's3-bucket-acl-not-publicly-readable',
    's3-bucket-acl-not-publicly-writable',
    's3-bucket-not-public',
  ],
  needs: ['GetPublicAccessBlock'],

  evaluate({ facts }) {
    if (!facts.GetPublicAccessBlock) return fail('The bucket has no public access block.');
    const { PublicAccessBlockConfiguration: block } = facts.GetPublicAccessBlock;
    const off = settingsOff(answered(block, 'PublicAccessBlockConfiguration'));
    return off.length === 0 ? pass() : fail(`The bucket leaves off ${off.join(', ')}.`);
  },
});
