import type { TaskId, TenantId } from '../ids.ts';
import { ratePeriod } from './assess-by.ts';
import { parseCron } from './cron.ts';
import { occurrences } from './occurrences.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import type { ScheduleMirror, Task } from './task.ts';

/** What Scheduler should hold for a task. */
export type IntendedSchedule = ScheduleMirror['intended'];

export function intendedSchedule({
  schedule,
  enabled,
}: Pick<Task, 'schedule' | 'enabled'>): IntendedSchedule {
  return schedule ? { state: 'present', schedule, enabled } : { state: 'absent' };
}

/** What a task says of its schedule once Scheduler holds what is intended. */
export function settledScheduling(intended: IntendedSchedule): Task['scheduling'] {
  if (intended.state === 'absent') return 'none';
  return intended.enabled ? 'scheduled' : 'paused';
}

/**
 * The schedule's name in the schedule group: always the same for a task, so that making it twice
 * makes one.
 *
 * @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html (64 characters)
 */
export function scheduleName(tenantId: TenantId, taskId: TaskId): string {
  const name = `${tenantId}.${taskId}`;
  return name.length <= 64 ? name : `${tenantId}.-${hashOf(taskId)}`;
}

const day = 24 * 3_600_000;

/**
 * Minutes within which Scheduler may choose the moment, so that not all tenants start at the same;
 * 0 for a schedule that comes more often than daily.
 */
export function flexibleMinutes({ expression }: Schedule): number {
  const period = ratePeriod(expression);
  const isDaily = period === undefined ? timesADay(expression) === 1 : period >= day;
  return isDaily ? 15 : 0;
}

/** How many runs Scheduler may start in one day, at most: a schedule of some days comes to as many on each of them. */
export function runsADay(intended: IntendedSchedule): number {
  if (intended.state === 'absent' || !intended.enabled) return 0;
  const { expression } = intended.schedule;
  const period = ratePeriod(expression);
  return period === undefined ? timesADay(expression) : Math.ceil(day / period);
}

function timesADay(expression: string): number {
  const { hours, minutes } = parseCron(expression);
  return hours.length * minutes.length;
}

/**
 * When the task runs next, as Scheduler understands its schedule; none for a task that is paused or on
 * demand. Each may come later by `flexibleMinutes`.
 */
export function nextRuns(
  { schedule, enabled }: Pick<Task, 'schedule' | 'enabled'>,
  now: Date,
  count: number,
): readonly Date[] {
  return schedule && enabled ? [...occurrences(schedule, now).take(count)] : [];
}

/** Between 1:00 and 4:59 in UTC, at the tenant's own minute: StartExecution has a limit per second. */
export function dailySchedule(tenantId: TenantId): Schedule {
  const minute = 60 + (Number.parseInt(hashOf(tenantId).slice(0, 8), 16) % 240);
  const at = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
  return scheduleOf({ every: 'day', at: at.join(':'), timeZone: 'UTC' });
}

/** 16 hexadecimal digits, from two FNV-1a hashes: for spreading and naming, not for secrets. */
function hashOf(text: string): string {
  return [text, `${text}#`].map(fnv1a).join('');
}

function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
