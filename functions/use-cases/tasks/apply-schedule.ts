import type { TenantId } from '../../core/ids.ts';
import { scheduledRunInput } from '../../core/runs/run-input.ts';
import { endedMirror } from '../../core/tasks/next-scheduling.ts';
import type { ScheduleMirror } from '../../core/tasks/task.ts';
import { flexibleMinutes, isOver, settledScheduling } from '../../core/tasks/task-schedule.ts';
import { equals } from '../../data/store/expression.ts';
import type { Table } from '../../data/store/table.ts';
import { refusingConflicts, untilUnchanged } from '../../data/store/versioned.ts';
import { scheduleKey } from '../../data/tasks/keys.ts';
import { markTaskScheduling, readSchedule, saveSchedule } from '../../data/tasks/tasks.ts';
import type { Scheduler } from '../../platform/own/scheduler.ts';
import type { Scheduling } from './scheduling.ts';

/**
 * The second and third step: tells Scheduler and confirms. May be repeated, by anybody; if the
 * intention changes meanwhile, the newest one is what Scheduler holds in the end.
 */
export function applySchedule(
  { table, scheduler, clock }: Scheduling,
  tenantId: TenantId,
  first: ScheduleMirror,
): Promise<void> {
  return untilUnchanged(async (isAgain) => {
    const mirror = isAgain ? await current(table, tenantId, first) : first;
    await tell(scheduler, tenantId, mirror, new Date(clock.now()));
    await confirm(table, tenantId, mirror);
  });
}

/**
 * What Scheduler should hold by now. Where nothing is said of it any more there is to be no schedule, and what was
 * just made would stay for ever: so that is said again, for whoever comes later, before Scheduler is told.
 */
async function current(
  table: Table,
  tenantId: TenantId,
  first: ScheduleMirror,
): Promise<ScheduleMirror> {
  const known = await readSchedule(table, tenantId, first.taskId);
  if (known) return known;
  const ended = endedMirror(first, new Date(first.updatedAt));
  return saveSchedule(table, tenantId, { ...ended, version: 0 });
}

/** A moment that is over is not told: AWS does not say what Scheduler makes of one. The watchdog sees what was missed. */
function tell(
  scheduler: Scheduler,
  tenantId: TenantId,
  { taskId, name, intended }: ScheduleMirror,
  now: Date,
): Promise<void> {
  if (intended.state === 'absent' || isOver(intended.schedule, now)) return scheduler.remove(name);
  const { schedule, enabled } = intended;
  return scheduler.put(name, {
    schedule,
    enabled,
    flexibleMinutes: flexibleMinutes(intended),
    input: scheduledRunInput(tenantId, taskId),
  });
}

/** A schedule that is to be absent, and is, leaves no mirror. */
async function confirm(table: Table, tenantId: TenantId, mirror: ScheduleMirror): Promise<void> {
  const { taskId, intended, intention, version } = mirror;
  // First, because once the mirror is confirmed nobody looks after the task any more.
  await markTaskScheduling(table, tenantId, taskId, settledScheduling(intended));
  if (intended.state === 'absent') {
    const key = scheduleKey(tenantId, taskId);
    await refusingConflicts(table.delete(key, equals('version', version)), key.SK, mirror);
  } else {
    await saveSchedule(table, tenantId, { ...mirror, confirmed: intention });
  }
}
