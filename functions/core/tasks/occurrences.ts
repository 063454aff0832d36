import { type CalendarDate, lengthOfMonth, parseCron } from './cron.ts';
import type { Schedule } from './schedule.ts';
import { zoneOf } from './time-zone.ts';

/**
 * The times at which a schedule of cron or of one moment is due after some time, in their order. A local time that
 * a clock change leaves out is left out, and one that comes twice is due once, the first time.
 *
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#daylist-savings-time
 */
export function* occurrences({ expression, timeZone }: Schedule, after: Date): Generator<Date> {
  const zone = zoneOf(timeZone);
  const once = momentOf(expression);
  if (once !== undefined) {
    const due = zone.utcOf(once);
    if (due !== undefined && due > after.getTime()) yield new Date(due);
    return;
  }
  const cron = parseCron(expression);
  const start = new Date(after.getTime() + zone.offsetAt(after.getTime()));
  const from = { year: start.getUTCFullYear(), month: start.getUTCMonth() + 1 };
  const dayBefore = start.getUTCDate() - 1;
  for (const year of cron.years) {
    for (const month of cron.months) {
      if (year < from.year || (year === from.year && month < from.month)) continue;
      const isFirst = year === from.year && month === from.month;
      for (
        let day = isFirst ? Math.max(1, dayBefore) : 1;
        day <= lengthOfMonth({ year, month });
        day += 1
      ) {
        const date = { year, month, day };
        if (!cron.isDue(date)) continue;
        for (const time of timesOf(date, cron.hours, cron.minutes)) {
          const due = zone.utcOf(time);
          if (due !== undefined && due > after.getTime()) yield new Date(due);
        }
      }
    }
  }
}

/** The local time of an `at(…)`, as if it were UTC; `undefined` for what comes again. */
function momentOf(expression: string): number | undefined {
  const [, local] = /^at\((.+)\)$/.exec(expression) ?? [];
  return local === undefined ? undefined : Date.parse(`${local}Z`);
}

/** The times of a day, read as if they were UTC. */
const timesOf = (
  { year, month, day }: CalendarDate,
  hours: readonly number[],
  minutes: readonly number[],
) => hours.flatMap((each) => minutes.map((minute) => Date.UTC(year, month - 1, day, each, minute)));
