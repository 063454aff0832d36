import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { domain } from './domain.resource.ts';

export const check = defineCheck(domain, {
  id: 'es-domain-memory-pressure-low',
  title: 'The memory pressure of domains stays low',
  severity: 'medium',
  category: 'performance',
  why: 'Under memory pressure OpenSearch spends its time on collecting garbage, refuses requests, and nodes fail at last.',
  fix: 'Have fewer and larger shards, clear the field data cache, make queries lighter; or take larger instances.',
  docs: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/handling-errors.html',
  needs: ['JVMMemoryPressure'],
  parameters: z.object({
    mostPercent: z
      .int()
      .min(50)
      .max(100)
      .default(95)
      .describe('The memory pressure of the busiest data node that is too high, in percent.'),
    minutes: z
      .int()
      .min(5)
      .max(1440)
      .multipleOf(5)
      .default(15)
      .describe('For how many minutes on end the pressure has to be so high, in the last day.'),
  }),

  evaluate({ facts, parameters: { mostPercent, minutes } }) {
    const { points } = answered(facts.JVMMemoryPressure, 'JVMMemoryPressure');
    if (points.length === 0) return noVerdict();
    const high = points.filter(({ value }) => value >= mostPercent);
    let longest = 0;
    let begin: Date | undefined;
    for (const [index, point] of high.entries()) {
      const follows = high[index - 1]?.end.getTime() === point.begin.getTime();
      if (!follows || begin === undefined) begin = point.begin;
      longest = Math.max(longest, (point.end.getTime() - begin.getTime()) / 60_000);
    }
    if (longest < minutes) return pass();
    return fail(`Memory pressure was at ${mostPercent} % or more for ${longest} minutes on end.`);
  },
});
