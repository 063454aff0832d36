import * as z from 'zod';
import { categories } from '../../core/check.ts';
import { AccountId } from '../../core/ids.ts';
import { Execution } from '../../core/runs/execution.ts';
import { leftOutBecause } from '../../core/tasks/coverage.ts';
import { WrittenSchedule } from '../../core/tasks/schedule.ts';
import { Task } from '../../core/tasks/task.ts';

/** A task as it is answered with. */
export const TaskAnswer = Task.pick({
  taskId: true,
  name: true,
  type: true,
  scope: true,
  enabled: true,
  failFast: true,
  strict: true,
  scheduling: true,
  createdAt: true,
  lastAssessedAt: true,
  version: true,
}).extend({
  schedule: WrittenSchedule.nullable().meta({
    description: 'As it was written. null: the task runs on demand only.',
  }),
  nextRuns: z
    .array(z.iso.datetime())
    .readonly()
    .meta({ description: 'The next three, in UTC. None while it is paused or on demand.' }),
  mayStartLaterByMinutes: z
    .int()
    .meta({ description: 'So much later than `nextRuns` a run may start, to spread the load.' }),
});

/** The same where one is read by itself. */
export const TaskDetail = TaskAnswer.extend({
  custom: Task.shape.custom.meta({
    description: 'Of the type `custom`: its checks, and the actions that its calls need.',
  }),
  lastExecution: Execution.pick({ executionId: true, status: true, startedAt: true })
    .exactOptional()
    .meta({ description: 'The newest one. Absent: it has never run.' }),
});

/** What a task would cover, and when it would run. */
export const TaskPreview = z.object({
  checks: z.int().meta({ description: 'Made in at least one of the accounts.' }),
  categories: z
    .partialRecord(z.enum(categories), z.int())
    .meta({ description: 'How many of the checks are of each category. Absent: none.' }),
  services: z
    .array(z.string())
    .readonly()
    .meta({ description: 'IAM prefixes of those whose resources the checks judge.' }),
  accounts: z.array(AccountId).readonly().meta({
    description: 'That a run enters, whether their role still works or not.',
  }),
  leftOut: z
    .array(z.object({ accountId: AccountId, because: z.enum(leftOutBecause) }))
    .readonly()
    .meta({
      description:
        'Accounts of the scope that no run covers: `not-connected`, nobody has verified them yet; `no-region`, none of their regions is in the scope; `no-check`, by their settings no check is of its severities.',
    }),
  regions: z
    .array(z.string())
    .readonly()
    .meta({ description: 'Of the accounts, as far as they are in the scope.' }),
  paidChecks: z.array(z.string()).readonly().meta({
    description: 'Of the checks, those that cost: AWS charges the accounts for their calls.',
  }),
  nextRuns: z
    .array(z.iso.datetime())
    .readonly()
    .meta({ description: 'The next five, in UTC. None of a task that runs on demand.' }),
  mayStartLaterByMinutes: TaskAnswer.shape.mayStartLaterByMinutes,
  runsADay: z.object({
    own: z.int().meta({ description: 'That the schedule comes to on a day on which it runs.' }),
    ofOthers: z
      .int()
      .meta({ description: 'That the other schedules of the tenant come to, all together.' }),
    permitted: z.int().meta({ description: "By the tenant's plan, of all schedules together." }),
  }),
});
