import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { distribution } from './distribution.resource.ts';
import { bucketsOf } from './origins.judgement.ts';

export const check = defineCheck(distribution, {
  id: 'cloudfront-distribution-origin-buckets-owned',
  title: 'Distributions serve from buckets of their own account',
  severity: 'high',
  category: 'security',
  why: 'Once a bucket is deleted, anybody can make one of that name, and serve whatever they like under your domain.',
  fix: 'Remove the origin, or make the bucket anew before somebody else does. Name buckets of your other accounts in the setting of this check.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistS3AndCustomOrigins.html',
  joins: ['buckets'],
  parameters: z.object({
    otherBuckets: z
      .array(z.string())
      .max(1000)
      .default([])
      .describe('Names of buckets of your other accounts that distributions may serve from.'),
  }),

  evaluate({ item, related, parameters: { otherBuckets } }) {
    const names = bucketsOf(item);
    if (names.length === 0) return noVerdict();
    const known = new Set([...otherBuckets, ...related.buckets.map(({ Name }) => Name)]);
    const strange = names.filter((name) => !known.has(name));
    if (strange.length === 0) return pass();
    return fail(`The account has no buckets of these names: ${strange.join(', ')}.`);
  },
});
