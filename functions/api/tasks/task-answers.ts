import * as z from 'zod';
import { categories } from '../../core/check.ts';
import { AccountId, ExecutionId, TaskId } from '../../core/ids.ts';
import { Execution } from '../../core/runs/execution.ts';
import { StartProblem, waitedFor } from '../../core/runs/waiting.ts';
import { After } from '../../core/tasks/chains.ts';
import { leftOutBecause } from '../../core/tasks/coverage.ts';
import { NoRunWindows } from '../../core/tasks/no-run-windows.ts';
import { WrittenSchedule } from '../../core/tasks/schedule.ts';
import { Task } from '../../core/tasks/task.ts';

/** A task as it is answered with. */
export const TaskAnswer = Task.pick({
  taskId: true,
  name: true,
  type: true,
  scope: true,
  catchUp: true,
  lastMissed: true,
  enabled: true,
  failFast: true,
  strict: true,
  createdAt: true,
  lastAssessedAt: true,
  version: true,
}).extend({
  schedule: WrittenSchedule.nullable().meta({
    description: 'The schedule as it was written. null: the task runs on demand only.',
  }),
  after: After.nullable().meta({ description: 'The tasks after which it runs. null: none.' }),
  notDuring: NoRunWindows.nullable().meta({
    description: 'Windows in which its schedule does not run it. null: none.',
  }),
  scheduling: z.enum([...Task.shape.scheduling.options, 'ended']).meta({
    description:
      'Whether EventBridge Scheduler holds the schedule: `ended`, it was due for the last time.',
  }),
  nextRuns: z.array(z.iso.datetime()).readonly().meta({
    description: 'The next three, in UTC. None while it is paused or on demand, or after the last.',
  }),
  mayStartLaterByMinutes: z.int().meta({
    description:
      'How many minutes later than `nextRuns` an execution may start, to spread the load.',
  }),
});

/** The same where one is read by itself. */
export const TaskDetail = TaskAnswer.extend({
  custom: Task.shape.custom.meta({
    description: 'The checks of a task of the type `custom`, and the actions that its calls need.',
  }),
  lastExecution: Execution.pick({ executionId: true, status: true, startedAt: true })
    .exactOptional()
    .meta({ description: 'The newest one. Absent: it has never run.' }),
  waiting: z
    .object({
      for: z
        .array(
          z.object({
            taskId: TaskId,
            taskName: z.string(),
            is: z.enum(waitedFor).meta({
              description:
                '`awaited`: it has not ended since; `ended`: it has, as required; `not-passed`: its last execution did not pass; `paused`: it is paused, and will not end by itself; `unscheduled`: neither a schedule nor another task runs it; `gone`: there is no such task.',
            }),
            executionId: ExecutionId.exactOptional().meta({
              description: 'Its last execution that ended.',
            }),
          }),
        )
        .readonly(),
      starts: ExecutionId.exactOptional().meta({
        description: 'The execution that is to be started: all have ended.',
      }),
      problem: StartProblem.exactOptional().meta({
        description: 'Why the last execution that was due did not start.',
      }),
    })
    .exactOptional()
    .meta({ description: 'What a task that runs after others still waits for.' }),
});

/** What a task would cover, and when it would run. */
export const TaskPreview = z.object({
  checks: z
    .int()
    .meta({ description: 'How many checks are made in at least one of the accounts.' }),
  categories: z
    .partialRecord(z.enum(categories), z.int())
    .meta({ description: 'How many of the checks are of each category. Absent: none.' }),
  services: z
    .array(z.string())
    .readonly()
    .meta({ description: 'IAM prefixes of those whose resources the checks judge.' }),
  accounts: z.array(AccountId).readonly().meta({
    description: 'The accounts that an execution enters, whether their role still works or not.',
  }),
  leftOut: z
    .array(z.object({ accountId: AccountId, because: z.enum(leftOutBecause) }))
    .readonly()
    .meta({
      description:
        'Accounts of the scope that no execution covers: `not-connected`, nobody has verified them yet; `no-region`, none of their regions is in the scope; `no-check`, by their settings no check is of its severities; `beyond-role`, its role reads no more than checks ask, which permits nothing of the scope.',
    }),
  regions: z
    .array(z.string())
    .readonly()
    .meta({ description: 'The regions of the accounts, as far as they are in the scope.' }),
  paidChecks: z.array(z.string()).readonly().meta({
    description: 'The checks that cost: AWS charges the accounts for their calls.',
  }),
  beyondRole: z
    .array(z.object({ accountId: AccountId, checks: z.int() }))
    .readonly()
    .meta({
      description:
        'Accounts whose roles read no more than checks ask (`reads`), and how many of the scope are not asked there for that.',
    }),
  nextRuns: z
    .array(z.iso.datetime())
    .readonly()
    .meta({ description: 'The next five, in UTC. None for a task that runs on demand.' }),
  mayStartLaterByMinutes: TaskAnswer.shape.mayStartLaterByMinutes,
  runsADay: z.object({
    own: z.int().meta({
      description: 'How many executions the schedule comes to on a day on which it runs.',
    }),
    ofOthers: z.int().meta({
      description: 'How many executions all other schedules of the tenant come to together.',
    }),
    permitted: z.int().meta({ description: "By the tenant's plan, of all schedules together." }),
  }),
});
