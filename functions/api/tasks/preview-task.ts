import { callsOfCustom } from '../../core/custom/definition.ts';
import type { Examiners } from '../../core/custom/examine.ts';
import { customService } from '../../core/custom/names.ts';
import { TaskId, type TenantId } from '../../core/ids.ts';
import { coverageOf, type Subject } from '../../core/tasks/coverage.ts';
import { scheduleOf } from '../../core/tasks/schedule.ts';
import type { TaskType } from '../../core/tasks/task.ts';
import {
  flexibleMinutes,
  intendedSchedule,
  nextRuns,
  runsADay,
} from '../../core/tasks/task-schedule.ts';
import { planLimits } from '../../core/tenants/plan-limits.ts';
import { listAccounts } from '../../data/accounts/accounts.ts';
import { demandCounted } from '../../data/tenants/tenants.ts';
import type { RequestOf } from '../http/route.ts';
import { type CustomWritten, examinedChecks } from './custom-checks.ts';
import { demandRuns, demandRunsOutside } from './demand-runs.ts';
import type { TaskDependencies } from './dependencies.ts';
import { demandTask } from './read-task.ts';
import type { tasksRoutes } from './routes.ts';
import { refuseUnknownScope } from './scope.ts';
import { subjectsOf } from './subjects.ts';

/** How many of the next runs are answered. */
const mostRuns = 5;

/** What a task would cover and when it would run, as things stand. Reads, and stores nothing. */
export async function previewTask(
  { table, examiners }: Pick<TaskDependencies, 'table' | 'examiners'>,
  tenantId: TenantId,
  {
    type,
    scope = {},
    schedule: written,
    notDuring,
    taskId,
    ...checks
  }: RequestOf<typeof tasksRoutes.previewTask>['body'],
  now: Date,
) {
  const schedule = written ? demandRuns(scheduleOf(written), now) : undefined;
  const timed = { ...(schedule && { schedule }), ...(notDuring && { notDuring }), enabled: true };
  demandRunsOutside(timed, now);
  const [tenant, accounts, covered, before] = await Promise.all([
    demandCounted(table, tenantId),
    listAccounts(table, tenantId),
    coveredOf({ type, taskId, ...checks }, examiners),
    taskId && demandTask(table, tenantId, taskId),
  ]);
  await refuseUnknownScope({ type, scope }, async () => accounts);
  const { settings, plan, counts } = tenant;
  return {
    ...coverageOf({ scope, subjects: covered.subjects, accounts, settings }),
    ...(covered.services && { services: covered.services }),
    nextRuns: nextRuns(timed, now, mostRuns).map((time) => time.toISOString()),
    mayStartLaterByMinutes: flexibleMinutes(intendedSchedule(timed)),
    runsADay: {
      own: runsADay(intendedSchedule(timed)),
      ofOthers: counts.scheduledRuns - (before ? runsADay(intendedSchedule(before)) : 0),
      permitted: planLimits[plan].runsADay,
    },
  };
}

/** What a task asks for. */
interface Covered {
  readonly subjects: readonly Subject[];
  /** AWS's services that own checks call. @default those of the subjects */
  readonly services?: readonly string[];
}

interface Written extends CustomWritten {
  readonly type: TaskType;
  readonly taskId?: TaskId | undefined;
}

async function coveredOf(
  { type, taskId = TaskId.parse('preview'), ...written }: Written,
  examiners: () => Promise<Examiners>,
): Promise<Covered> {
  const definition = await examinedChecks({ examiners }, { type }, written);
  if (!definition) return { subjects: await subjectsOf(type) };
  const { compileCustom } = await import('../../core/custom/compile.ts');
  const { reader } = await examiners();
  const service = customService(taskId);
  const calls = definition.checks.flatMap(callsOfCustom);
  return {
    subjects: compileCustom(taskId, definition, reader).map((check) => ({ ...check, service })),
    services: [...new Set(calls.map((call) => call.service))].sort(),
  };
}
