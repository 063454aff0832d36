import type { Schedule, ScheduleMirror, Task } from '../tenancy/task.ts';
import type { TaskId, TenantId } from '../tenancy/tenancy.ts';
import { longestGap } from './schedule-gap.ts';

/** What Scheduler should hold for a task. */
export type IntendedSchedule = ScheduleMirror['intended'];

export function intendedSchedule({ schedule, enabled }: Task): IntendedSchedule {
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

const hour = 3_600_000;

/**
 * Minutes within which Scheduler may choose the moment, so that not all tenants start at the same;
 * 0 for a schedule that comes more often than daily.
 */
export const flexibleMinutes = ({ expression }: Schedule): number =>
  longestGap(expression) >= 24 * hour ? 15 : 0;

/** Between 1:00 and 4:59 in UTC, at the tenant's own minute: StartExecution has a limit per second. */
export function dailySchedule(tenantId: TenantId): Schedule {
  const minute = Number.parseInt(hashOf(tenantId).slice(0, 8), 16) % 240;
  return {
    expression: `cron(${minute % 60} ${1 + Math.floor(minute / 60)} * * ? *)`,
    timeZone: 'UTC',
  };
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
