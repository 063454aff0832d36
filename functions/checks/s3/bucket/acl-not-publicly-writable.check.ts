import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { publicPermissions } from '../../../core/judgement/buckets/bucket-exposure.ts';
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
  needs: ['GetBucketAcl', 'GetPublicAccessBlock'],
  joins: ['accountBlock'],

  evaluate({ facts, related }) {
    const acl = answered(facts.GetBucketAcl, 'the access list');
    const blocks = [facts.GetPublicAccessBlock, related.accountBlock[0]];
    const open = publicPermissions(acl, blocks).filter((name) => writing.includes(name));
    return open.length === 0 ? pass() : fail(`Strangers are granted ${open.join(', ')}.`);
  },
});
