import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBefore, daysText } from '../../../core/judgement/days.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-maintenance-done',
  title: 'No maintenance of DB instances is about to be forced',
  severity: 'medium',
  category: 'health',
  why: 'AWS applies it on that day, maintenance window or not, and the database restarts when nobody expects it.',
  fix: 'Apply the pending maintenance at a time of your choice.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Maintenance.html',
  joins: ['maintenance'],
  parameters: z.object({
    days: z
      .int()
      .min(1)
      .max(90)
      .default(14)
      .describe('How many days ahead maintenance that will be applied is told.'),
  }),

  evaluate({ related: { maintenance }, parameters: { days }, now }) {
    const until = daysBefore(now, -days);
    const due = maintenance
      .flatMap((one) =>
        answered(one.PendingMaintenanceActionDetails, 'PendingMaintenanceActionDetails'),
      )
      // What is optional has no date; what somebody asked for comes when they want it:
      // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ApplyPendingMaintenanceAction.html
      .filter(
        ({ CurrentApplyDate: date, ForcedApplyDate: forced, OptInStatus: asked }) =>
          (asked === undefined || asked === 'undo-opt-in') &&
          [date, forced].some((at) => at !== undefined && at < until),
      )
      .map(({ Action }) => answered(Action, 'Action'));
    if (due.length === 0) return pass();
    return fail(`To be applied within ${daysText(days)}: ${due.sort().join(', ')}.`);
  },
});
