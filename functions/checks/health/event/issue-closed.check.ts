import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { event } from './event.resource.ts';

const millisecondsPerHour = 3_600_000;

export const check = defineCheck(event, {
  id: 'health-event-issue-closed',
  title: 'No issue of AWS affects the account for long',
  severity: 'high',
  category: 'health',
  why: 'AWS says that something of this account does not work at the moment; whoever looks for the cause in their own code looks in vain.',
  fix: 'Read the event in AWS Health, follow what it asks for, and move to another zone or region where that is prepared.',
  docs: 'https://docs.aws.amazon.com/health/latest/ug/getting-started-health-dashboard.html',
  parameters: z.object({
    maxHours: z.int().min(0).default(1).describe('How many hours an issue may be open.'),
  }),

  appliesTo: ({ eventTypeCategory }) =>
    answered(eventTypeCategory, 'eventTypeCategory') === 'issue',

  evaluate({ item, parameters: { maxHours }, now }) {
    const begin = answered(item.startTime, 'startTime');
    if (now.getTime() - begin.getTime() <= maxHours * millisecondsPerHour) return pass();
    const service = answered(item.service, 'service');
    return fail(`${service} in ${answered(item.region, 'region')} since ${begin.toISOString()}.`);
  },
});
