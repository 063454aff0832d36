import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { quota } from './quota.resource.ts';

export const check = defineCheck(quota, {
  id: 'servicequotas-quota-headroom',
  title: 'Service quota use is below the threshold',
  severity: 'high',
  category: 'health',
  why: 'Once a quota is used up, AWS refuses the next resource or call, mostly while something scales up because it has to.',
  fix: 'Ask Service Quotas for more if the quota is adjustable, or remove what is no longer needed.',
  docs: 'https://docs.aws.amazon.com/servicequotas/latest/userguide/request-quota-increase.html',
  parameters: z.object({
    maxPercent: z
      .int()
      .min(1)
      .max(100)
      .default(80)
      .describe('The percentage of a quota that may be used.'),
  }),

  evaluate({ item, parameters: { maxPercent } }) {
    const used = answered(item.Utilization, 'Utilization');
    if (used <= maxPercent) return pass();
    const service = answered(item.ServiceName, 'ServiceName');
    const raised = answered(item.Adjustable, 'Adjustable')
      ? 'AWS raises it on request'
      : 'AWS does not raise it';
    return fail(`${Math.floor(used)} % of the quota of ${service} is used; ${raised}.`);
  },
});
