import type { TaskId, TenantId } from '../ids.ts';
import { ratePeriod } from './assess-by.ts';
import { parseCron } from './cron.ts';
import { dueRuns, type Timed } from './due-runs.ts';
import { isOnce, type Schedule, scheduleOf } from './schedule.ts';
import type { ScheduleMirror, Task } from './task.ts';

/** What Scheduler should hold for a task. */
export type IntendedSchedule = ScheduleMirror['intended'];

export function intendedSchedule({ schedule, enabled, notDuring }: Timed): IntendedSchedule {
  if (!schedule) return { state: 'absent' };
  return { state: 'present', schedule, enabled, ...(notDuring && { exact: true }) };
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
 * 0 for a schedule that comes more often than daily or once, and for a task with windows in which it does not run.
 */
export function flexibleMinutes(intended: IntendedSchedule): number {
  if (intended.state === 'absent' || intended.exact || isOnce(intended.schedule)) return 0;
  const { expression } = intended.schedule;
  const period = ratePeriod(expression);
  const isDaily = period === undefined ? timesADay(expression) === 1 : period >= day;
  return isDaily ? 15 : 0;
}

/** How many runs Scheduler may start in one day, at most: a schedule of some days comes to as many on each of them. */
export function runsADay(intended: IntendedSchedule): number {
  if (intended.state === 'absent' || !intended.enabled) return 0;
  const { expression } = intended.schedule;
  if (isOnce(intended.schedule)) return 1;
  const period = ratePeriod(expression);
  return period === undefined ? timesADay(expression) : Math.ceil(day / period);
}

function timesADay(expression: string): number {
  const { hours, minutes } = parseCron(expression);
  return hours.length * minutes.length;
}

/**
 * When the task runs next, as Scheduler understands its schedule, and outside of its windows; none for a task that is
 * paused or on demand. Each may come later by `flexibleMinutes`.
 */
export const nextRuns = (task: Timed, now: Date, count: number): readonly Date[] => [
  ...dueRuns(task, now).take(count),
];

/** Whether Scheduler is to hold nothing for a schedule any more: its one moment is over. */
export const isOver = (schedule: Schedule, now: Date): boolean =>
  isOnce(schedule) && nextRuns({ schedule, enabled: true }, now, 1).length === 0;

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
