import { dueRuns, type Timed } from './due-runs.ts';

const hour = 3_600_000;

/** What a run may be late by before anybody asks: Scheduler's own retries take up to one hour. */
export const grace = 2 * hour;

/**
 * When somebody has to ask why the task's next run has not ended, in ISO 8601; `undefined` for a
 * task that no schedule runs.
 *
 * @param took Of the last run, in milliseconds: the next one may take as long. @default 0
 */
export function assessBy(task: Timed, lastRun: Date, took = 0): string | undefined {
  const { enabled, schedule } = task;
  if (!enabled || !schedule) return undefined;
  const period = ratePeriod(schedule.expression);
  const next =
    period === undefined
      ? dueRuns(task, lastRun).next().value?.getTime()
      : lastRun.getTime() + period;
  return next === undefined ? undefined : new Date(next + took + grace).toISOString();
}

const units = { minute: hour / 60, hour, day: 24 * hour } as const;

/** The period of a `rate(…)` in milliseconds; `undefined` for a cron expression. */
export function ratePeriod(expression: string): number | undefined {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (!unit) return undefined;
  return Number(count) * units[unit as keyof typeof units]; // the pattern says which
}
