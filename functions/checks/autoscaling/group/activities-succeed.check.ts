import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBefore, daysText } from '../../../core/judgement/days.ts';
import { group } from './group.resource.ts';

export const check = defineCheck(group, {
  id: 'autoscaling-group-activities-succeed',
  title: 'Recent scaling activities of a group succeeded',
  severity: 'medium',
  category: 'health',
  why: 'A group whose launches fail stays as small as it is: for lack of capacity, a quota, an image or a permission.',
  fix: 'Read the message of the activity in the history of the group, and mend what it names.',
  docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/CHAP_Troubleshooting.html',
  needs: ['DescribeScalingActivities'],
  parameters: z.object({
    days: z
      .int()
      .min(1)
      .max(7)
      .default(1)
      .describe('For how many days a failed activity is held against its group.'),
    mostFailures: z
      .int()
      .min(0)
      .default(0)
      .describe('The most activities that may fail in these days.'),
  }),

  evaluate({ facts, parameters: { days, mostFailures }, now }) {
    const since = daysBefore(now, days);
    const failed = answered(facts.DescribeScalingActivities?.Activities, 'Activities')
      .filter(({ StatusCode }) => answered(StatusCode, 'StatusCode') === 'Failed')
      .filter(({ StartTime }) => answered(StartTime, 'StartTime') >= since);
    if (failed.length <= mostFailures) return pass();
    return fail(`Activities that failed in ${daysText(days)}: ${failed.length}.`);
  },
});
