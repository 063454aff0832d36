import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { service } from './service.resource.ts';
import { hoursAbove } from './utilization.judgement.ts';

export const check = defineCheck(service, {
  id: 'ecs-service-memory-free',
  title: 'Tasks of Fargate services have memory to spare',
  severity: 'medium',
  category: 'performance',
  why: 'A task that reaches its memory is killed in the midst of its work.',
  fix: 'Raise the memory of the task definition, or find what keeps it.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_utilization.html',
  needs: ['MemoryUtilization'],
  parameters: z.object({
    mostPercent: z
      .int()
      .min(1)
      .max(100)
      .default(90)
      .describe('Above how many percent the memory counts as used up.'),
    mostHours: z.int().min(0).max(24).default(0).describe('For how many hours of a day it may be.'),
  }),
  // On machines of the tenant's own a task may use more than it asked for; only what Fargate hosts has a
  // platform version: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html
  appliesTo: ({ platformVersion }) => platformVersion !== undefined,

  evaluate({ facts, parameters: { mostPercent, mostHours }, now }) {
    const { above, of } = hoursAbove(
      answered(facts.MemoryUtilization, 'MemoryUtilization'),
      mostPercent,
      now,
    );
    // Without a task that runs nothing is reported.
    if (of === 0) return noVerdict();
    if (above <= mostHours) return pass();
    return fail(
      `Hours of the last day with more than ${mostPercent} % of the memory in use: ${above}.`,
    );
  },
});
