import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBefore } from '../../../core/judgement/days.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'elasticmapreduce-cluster-used',
  title: 'EMR clusters are not idle',
  severity: 'medium',
  category: 'cost',
  why: 'A cluster that waits for work costs as much as one that does some.',
  fix: 'Terminate the cluster, or set an auto-termination policy for when it is idle.',
  docs: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/UsingEMR_ViewingMetrics.html',
  needs: ['IsIdle'],
  parameters: z.object({
    hours: z
      .int()
      .min(1)
      .max(72)
      .default(12)
      .describe('For how many hours a cluster may be idle without a break.'),
  }),

  evaluate({ facts, parameters: { hours }, now }) {
    const { points } = answered(facts.IsIdle, 'IsIdle');
    // Reported every five minutes: where an hour is missing, nothing can be told.
    // https://docs.aws.amazon.com/emr/latest/ManagementGuide/UsingEMR_ViewingMetrics.html
    const since = daysBefore(now, hours / 24);
    const recent = points.filter(({ begin }) => begin >= since);
    if (recent.some(({ value }) => value < 1)) return pass();
    if (recent.length < hours) return noVerdict();
    return fail(`The cluster has been idle for all of the last hours: ${hours}.`);
  },
});
