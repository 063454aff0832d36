import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBetween } from '../../../core/judgement/days.ts';
import { event } from './event.resource.ts';

/** What nothing more is to be done about. */
const done = ['RESOLVED', 'UNIMPAIRED'];

export const check = defineCheck(event, {
  id: 'health-event-scheduled-change-planned',
  title: 'Changes that AWS schedules are prepared in time',
  severity: 'medium',
  category: 'health',
  why: 'On that day AWS restarts, upgrades or retires what the event names, whether or not somebody is prepared.',
  fix: 'Do what the event asks for at a time of your own, such as moving an instance to other hardware or to a newer version.',
  docs: 'https://docs.aws.amazon.com/health/latest/ug/aws-health-planned-lifecycle-events.html',
  needs: ['DescribeAffectedEntities'],
  parameters: z.object({
    leadDays: z
      .int()
      .min(1)
      .max(365)
      .default(14)
      .describe('How many days before a change it should be dealt with.'),
  }),

  // AWS says of newer events whether something is to be done.
  appliesTo: ({ eventTypeCategory, actionability }) =>
    answered(eventTypeCategory, 'eventTypeCategory') === 'scheduledChange' &&
    actionability !== 'INFORMATIONAL',

  evaluate({ item, facts, parameters: { leadDays }, now }) {
    const entities = answered(facts.DescribeAffectedEntities?.entities, 'entities');
    const open = entities.filter(({ statusCode = 'UNKNOWN' }) => !done.includes(statusCode));
    if (entities.length > 0 && open.length === 0) return pass();
    const begin = answered(item.startTime, 'startTime');
    if (daysBetween(now, begin) >= leadDays) return pass();
    const service = answered(item.service, 'service');
    // An event may be about the account as a whole.
    const what = entities.length > 0 ? `${open.length} resources are not dealt with` : 'it is open';
    return fail(`${service}, ${begin.toISOString().slice(0, 10)}: ${what}.`);
  },
});
