import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { lastPointWithin } from '../../../core/judgement/metrics.ts';
import { stream } from './stream.resource.ts';

export const check = defineCheck(stream, {
  id: 'kinesis-stream-consumers-current',
  title: 'Consumers keep up with their stream',
  severity: 'high',
  category: 'performance',
  why: 'A consumer that falls behind works on old data, and loses records once the retention period overtakes it.',
  fix: 'Look whether the consumer succeeds, give it more power, and the stream more shards or the on-demand mode.',
  docs: 'https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html',
  needs: ['IteratorAge'],
  parameters: z.object({
    mostMinutes: z
      .int()
      .min(1)
      .max(1440)
      .default(60)
      .describe('By how many minutes the slowest consumer may be behind.'),
  }),

  evaluate({ facts, parameters: { mostMinutes }, now }) {
    // Reported of calls of GetRecords: where nobody makes any, nothing can be told.
    // https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html
    const last = lastPointWithin(answered(facts.IteratorAge, 'IteratorAge'), 1, now);
    if (last === undefined) return noVerdict();
    const minutes = Math.floor(last.value / 60_000);
    if (minutes <= mostMinutes) return pass();
    return fail(`The slowest consumer is ${minutes} minutes behind.`);
  },
});
