import type { Task } from '../tenancy/task.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** What a run may be late by before anybody asks: Scheduler's own retries take up to one hour. */
const grace = 2 * hour;

/**
 * When somebody has to ask why the task's next run has not ended, in ISO 8601; `undefined` for a
 * task that no schedule runs. A daily task is asked about 26 hours after its last run.
 */
export function assessBy(task: Pick<Task, 'enabled' | 'schedule'>, lastRun: Date) {
  if (!task.enabled || !task.schedule) return undefined;
  const due = lastRun.getTime() + longestGap(task.schedule.expression) + grace;
  return new Date(due).toISOString();
}

/**
 * The longest time that may pass between two firings of a schedule, in milliseconds; never too short.
 *
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function longestGap(expression: string): number {
  const [, kind, fields = ''] = /^(cron|rate)\((.+)\)$/.exec(expression) ?? [];
  if (kind === 'rate') return rateOf(fields);
  const [, , dayOfMonth = '', month, dayOfWeek = ''] = fields.trim().split(/\s+/);
  if (month !== '*') return 366 * day;
  if (!isEvery(dayOfMonth)) return 31 * day;
  if (!isEvery(dayOfWeek)) return gapOfWeekdays(dayOfWeek);
  return day;
}

const isEvery = (field: string) => field === '*' || field === '?';

const units = { minute: 60_000, hour, day } as const;

function rateOf(fields: string): number {
  const [, count, unit] = /^(\d+) (minute|hour|day)s?$/.exec(fields.trim()) ?? [];
  return Number(count) * units[unit as keyof typeof units]; // the expression says which
}

const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

function gapOfWeekdays(field: string): number {
  const days = field.toUpperCase().split(',').flatMap(daysOf).sort();
  if (days.length === 0) return 31 * day; // `6L`, `2#1`: once a month
  const gaps = days.map((each, index) => (days[index + 1] ?? (days[0] ?? 0) + 7) - each);
  return Math.max(...gaps) * day;
}

/** 0 is Sunday. A part that names no plain weekday has none. */
function daysOf(part: string): number[] {
  const [from, to = from] = part.split('-').map(weekdayOf);
  if (from === undefined || to === undefined || from < 0 || to < 0) return [];
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (from + index) % 7);
}

const weekdayOf = (name: string) =>
  /^[1-7]$/.test(name) ? Number(name) - 1 : weekdays.indexOf(name);
