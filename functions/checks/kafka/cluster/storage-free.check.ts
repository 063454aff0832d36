import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { recentPoints } from '../../../core/judgement/metrics.ts';
import { node } from '../node/node.resource.ts';

export const check = defineCheck(node, {
  id: 'kafka-cluster-storage-free',
  title: 'Kafka brokers have free storage',
  severity: 'high',
  category: 'health',
  why: 'A broker whose volume is full stops, and takes no more messages until data has been moved.',
  fix: 'Enlarge the volumes, let them grow by themselves, or keep messages for less time.',
  docs: 'https://docs.aws.amazon.com/msk/latest/developerguide/bestpractices.html',
  needs: ['KafkaDataLogsDiskUsed'],
  parameters: z.object({
    leastPercent: z
      .int()
      .min(1)
      .max(90)
      .default(15)
      .describe('The least part of its volume that has to be free on a broker, in percent.'),
  }),

  evaluate({ facts, parameters: { leastPercent }, now }) {
    const series = answered(facts.KafkaDataLogsDiskUsed, 'KafkaDataLogsDiskUsed');
    const latest = recentPoints(series, now, 60).at(-1);
    if (latest === undefined) return noVerdict();
    const free = 100 - latest.value;
    if (free >= leastPercent) return pass();
    return fail(`Of the broker's volume ${free.toFixed(1)} % is free, and not ${leastPercent} %.`);
  },
});
