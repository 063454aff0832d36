import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import type { Origin } from '../shapes.generated.ts';
import { distribution } from './distribution.resource.ts';
import { bucketOf, originsOf } from './origins.judgement.ts';

export const check = defineCheck(distribution, {
  id: 'cloudfront-distribution-origin-access-controlled',
  title: 'Distributions identify themselves to the buckets that they serve from',
  severity: 'medium',
  category: 'security',
  why: 'Such a bucket has to be open to everybody, so that whoever knows its name goes round the distribution, its web ACL and its logs.',
  fix: 'Give the origin an origin access control, admit the distribution in the bucket policy, and block public access. A website endpoint has to become a bucket origin first.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',

  evaluate({ item }) {
    const origins = originsOf(item).filter(bucketOf);
    if (origins.length === 0) return noVerdict();
    const open = origins.filter((origin) => !isControlled(origin));
    if (open.length === 0) return pass();
    return fail(`Origins without access control: ${open.map(textOf).join(', ')}.`);
  },
});

// The one that is not used is empty, or left out where it is not of the origin's kind:
// https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_S3OriginConfig.html
const isControlled = ({ OriginAccessControlId, S3OriginConfig }: Origin) =>
  Boolean(OriginAccessControlId || S3OriginConfig?.OriginAccessIdentity);

const textOf = (origin: Origin) =>
  `${origin.DomainName}${bucketOf(origin)?.isWebsite ? ', a website endpoint, which can have none' : ''}`;
