import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysText } from '../../../core/judgement/days.ts';
import { sumOfLastDays } from '../../../core/judgement/metrics.ts';
import { loadBalancer } from './load-balancer.resource.ts';

export const check = defineCheck(loadBalancer, {
  id: 'elasticloadbalancing-load-balancer-latency-low',
  title: 'Targets of application load balancers answer fast',
  severity: 'medium',
  category: 'performance',
  why: 'Visitors wait for every page and leave; slow targets are also the first to fail when more requests come.',
  fix: 'Find in the access logs which requests take long; give targets more power, or add some, where all of them do.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html',
  needs: ['ResponseSeconds', 'Responses'],
  parameters: z.object({
    days: z.int().min(1).max(7).default(1).describe('Over how many days the mean is taken.'),
    mostMilliseconds: z
      .int()
      .min(1)
      .default(1000)
      .describe('How long targets may take to answer on average, in milliseconds.'),
    leastResponses: z
      .int()
      .min(1)
      .default(100)
      .describe('With fewer answers in these days, nothing is said.'),
  }),
  appliesTo: ({ Type }) => answered(Type, 'Type') === 'application',

  evaluate({ facts, parameters: { days, mostMilliseconds, leastResponses }, now }) {
    const responses = sumOfLastDays(answered(facts.Responses, 'Responses'), days, now);
    if (responses < leastResponses) return noVerdict();
    const seconds = sumOfLastDays(answered(facts.ResponseSeconds, 'ResponseSeconds'), days, now);
    const mean = Math.round((1000 * seconds) / responses);
    if (mean <= mostMilliseconds) return pass();
    return fail(`Targets took ${mean} ms on average to answer, in ${daysText(days)}.`);
  },
});
