import type { TenantId } from '../../core/ids.ts';
import { coverageOf } from '../../core/tasks/coverage.ts';
import { scheduleOf } from '../../core/tasks/schedule.ts';
import {
  flexibleMinutes,
  intendedSchedule,
  nextRuns,
  runsADay,
} from '../../core/tasks/task-schedule.ts';
import { planLimits } from '../../core/tenants/plan-limits.ts';
import { listAccounts } from '../../data/accounts/accounts.ts';
import type { Table } from '../../data/store/table.ts';
import { demandCounted } from '../../data/tenants/tenants.ts';
import type { RequestOf } from '../http/route.ts';
import { demandRuns } from './demand-runs.ts';
import { demandTask } from './read-task.ts';
import type { tasksRoutes } from './routes.ts';
import { refuseUnknownScope } from './scope.ts';
import { subjectsOf } from './subjects.ts';

/** How many of the next runs are answered. */
const mostRuns = 5;

/** What a task would cover and when it would run, as things stand. Reads, and stores nothing. */
export async function previewTask(
  table: Table,
  tenantId: TenantId,
  {
    type,
    scope = {},
    schedule: written,
    taskId,
  }: RequestOf<typeof tasksRoutes.previewTask>['body'],
  now: Date,
) {
  const schedule = written ? demandRuns(scheduleOf(written), now) : undefined;
  const [tenant, accounts, subjects, before] = await Promise.all([
    demandCounted(table, tenantId),
    listAccounts(table, tenantId),
    subjectsOf(type),
    taskId && demandTask(table, tenantId, taskId),
  ]);
  await refuseUnknownScope({ type, scope }, async () => accounts);
  const { settings, plan, counts } = tenant;
  const timed = { ...(schedule && { schedule }), enabled: true };
  return {
    ...coverageOf({ scope, subjects, accounts, settings }),
    nextRuns: nextRuns(timed, now, mostRuns).map((time) => time.toISOString()),
    mayStartLaterByMinutes: schedule ? flexibleMinutes(schedule) : 0,
    runsADay: {
      own: runsADay(intendedSchedule(timed)),
      ofOthers: counts.scheduledRuns - (before ? runsADay(intendedSchedule(before)) : 0),
      permitted: planLimits[plan].runsADay,
    },
  };
}
