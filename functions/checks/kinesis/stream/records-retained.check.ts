import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { stream } from './stream.resource.ts';

export const check = defineCheck(stream, {
  id: 'kinesis-stream-records-retained',
  title: 'Streams keep records long enough',
  severity: 'medium',
  category: 'reliability',
  why: 'Records that consumers could not read before the retention period ended are gone, and a long weekend outlasts a day.',
  fix: 'Raise the retention period of the stream; AWS charges for what is kept for more than a day.',
  docs: 'https://docs.aws.amazon.com/streams/latest/dev/kinesis-extended-retention.html',
  needs: ['DescribeStreamSummary'],
  parameters: z.object({
    minimumHours: z
      .int()
      .min(24)
      .max(8760)
      .default(168)
      .describe('The least number of hours for which records are kept.'),
  }),

  evaluate({ facts, parameters: { minimumHours } }) {
    const summary = answered(
      facts.DescribeStreamSummary?.StreamDescriptionSummary,
      'StreamDescriptionSummary',
    );
    const hours = answered(summary.RetentionPeriodHours, 'RetentionPeriodHours');
    if (hours >= minimumHours) return pass();
    return fail(`Hours for which records are kept: ${hours}, and not ${minimumHours}.`);
  },
});
