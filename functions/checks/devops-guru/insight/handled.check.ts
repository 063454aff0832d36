import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { insight } from './insight.resource.ts';

const millisecondsPerHour = 3_600_000;

export const check = defineCheck(insight, {
  id: 'devops-guru-insight-handled',
  title: 'Insights of DevOps Guru are dealt with within hours',
  severity: 'high',
  category: 'health',
  why: 'A reactive insight is about resources that behave abnormally now, often while users already notice.',
  fix: 'Look at the metrics, events and recommendations of the insight, and close it once the cause is mended.',
  docs: 'https://docs.aws.amazon.com/devops-guru/latest/userguide/working-with-insights.html',
  parameters: z.object({
    maxHours: z.int().min(0).default(1).describe('How many hours an insight may stay open.'),
  }),

  evaluate({ item, parameters: { maxHours }, now }) {
    const begin = answered(item.InsightTimeRange?.StartTime, 'StartTime');
    if (now.getTime() - begin.getTime() <= maxHours * millisecondsPerHour) return pass();
    const severity = answered(item.Severity, 'Severity').toLowerCase();
    return fail(`Open since ${begin.toISOString()}, of ${severity} severity.`);
  },
});
