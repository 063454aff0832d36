import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { recentPoints } from '../../../core/judgement/metrics.ts';
import { domain } from './domain.resource.ts';

export const check = defineCheck(domain, {
  id: 'es-domain-status-green',
  title: 'Domain status is green',
  severity: 'high',
  category: 'health',
  why: 'Red means that data cannot be reached and no snapshots are taken; yellow, that the next failure of a node loses a copy.',
  fix: 'Find the unassigned shards with _cat/shards and _cluster/allocation/explain, and give the domain the nodes or the storage that they wait for.',
  docs: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/handling-errors.html',
  needs: ['ClusterStatusRed', 'ClusterStatusYellow'],
  parameters: z.object({
    minutes: z
      .int()
      .min(5)
      .max(1440)
      .default(15)
      .describe('For how many minutes a domain has to be red or yellow.'),
  }),

  evaluate({ facts, parameters: { minutes }, now }) {
    const lasting = (series: typeof facts.ClusterStatusRed, name: string) => {
      const points = recentPoints(answered(series, name), now, minutes);
      return points.length === 0 ? undefined : points.every(({ value }) => value >= 1);
    };
    const isRed = lasting(facts.ClusterStatusRed, 'ClusterStatus.red');
    const isYellow = lasting(facts.ClusterStatusYellow, 'ClusterStatus.yellow');
    if (isRed) return fail('The domain is red: a primary shard is not allocated to any node.');
    if (isYellow) return fail('The domain is yellow: a replica is not allocated to any node.');
    // A domain that reports nothing is new, or cannot be reached: its status is not known.
    return isRed === undefined || isYellow === undefined ? noVerdict() : pass();
  },
});
