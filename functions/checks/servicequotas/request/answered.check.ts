import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBetween, daysText } from '../../../core/judgement/days.ts';
import { request } from './request.resource.ts';

export const check = defineCheck(request, {
  id: 'servicequotas-request-answered',
  title: 'Requests for quotas do not wait for long',
  severity: 'low',
  category: 'health',
  why: 'Whoever asked for more needed it; a request that waits for weeks is often one in which AWS waits for an answer.',
  fix: 'Look into the support case of the request, answer what AWS asks, or ask for less.',
  docs: 'https://docs.aws.amazon.com/servicequotas/latest/userguide/request-quota-increase.html',
  parameters: z.object({
    maxDays: z.int().min(1).default(14).describe('How many days a request may wait.'),
  }),

  evaluate({ item, parameters: { maxDays }, now }) {
    const days = daysBetween(answered(item.Created, 'Created'), now);
    if (days <= maxDays) return pass();
    const service = answered(item.ServiceName, 'ServiceName');
    return fail(`The request for more of ${service} has waited for ${daysText(days)}.`);
  },
});
