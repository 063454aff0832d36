import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBefore, daysText } from '../../../core/judgement/days.ts';
import { cacheNode } from '../cache-node/cache-node.resource.ts';

export const check = defineCheck(cacheNode, {
  id: 'elasticache-cache-cluster-evictions-rare',
  title: 'Caches evict little for want of memory',
  severity: 'medium',
  category: 'performance',
  why: 'A cache that is too small throws out what is still asked for, and the database behind it answers instead.',
  fix: 'Take larger nodes or more shards, give entries a shorter life, or store less of what is rarely read.',
  docs: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.WhichShouldIMonitor.html',
  needs: ['Evictions'],
  parameters: z.object({
    days: z.int().min(1).max(7).default(1).describe('For how many days evictions are counted.'),
    mostEvictions: z
      .int()
      .min(0)
      .default(1000)
      .describe('The most entries that a node may evict in these days.'),
  }),

  evaluate({ facts, parameters: { days, mostEvictions }, now }) {
    const since = daysBefore(now, days);
    const { points } = answered(facts.Evictions, 'Evictions');
    const lately = points.filter(({ end }) => end > since);
    // Every node reports each minute, be it zero: one that does not is new, or out of reach.
    if (lately.length === 0) return noVerdict();
    const evicted = lately.reduce((sum, { value }) => sum + value, 0);
    if (evicted <= mostEvictions) return pass();
    return fail(`Entries that were evicted in ${daysText(days)}: ${evicted}.`);
  },
});
