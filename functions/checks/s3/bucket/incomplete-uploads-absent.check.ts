import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBetween, daysText } from '../../../core/judgement/days.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-incomplete-uploads-absent',
  title: 'Buckets hold no old unfinished uploads',
  severity: 'medium',
  category: 'cost',
  why: 'The parts of an upload that was never finished are paid for like objects, and no list of objects shows them.',
  fix: 'Add a lifecycle rule that aborts incomplete multipart uploads after a few days.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html',
  needs: ['ListMultipartUploads'],
  parameters: z.object({
    maxAgeDays: z
      .int()
      .min(1)
      .max(365)
      .default(7)
      .describe('The most days that an upload may stay unfinished.'),
  }),

  evaluate({ facts, parameters: { maxAgeDays }, now }) {
    const listed = facts.ListMultipartUploads;
    answered(listed?.IsTruncated, 'IsTruncated');
    // The answer holds "zero or more" of them:
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html
    const ages = (listed?.Uploads ?? []).map(({ Initiated }) =>
      daysBetween(answered(Initiated, 'Initiated'), now),
    );
    const old = ages.filter((age) => age > maxAgeDays);
    if (old.length === 0) return pass();
    const oldest = old.reduce((most, age) => Math.max(most, age));
    return fail(
      `Uploads unfinished for more than ${daysText(maxAgeDays)}: ${old.length}; the oldest is ${oldest} days old.`,
    );
  },
});
