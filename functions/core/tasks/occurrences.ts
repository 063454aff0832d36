import { type CalendarDate, lengthOfMonth, parseCron } from './cron.ts';
import type { Schedule } from './schedule.ts';

const hour = 3_600_000;

/**
 * The times at which a cron schedule is due after some time, in their order. A local time that a
 * clock change leaves out is left out, and one that comes twice is due once, the first time.
 *
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#daylist-savings-time
 */
export function* occurrences({ expression, timeZone }: Schedule, after: Date): Generator<Date> {
  const cron = parseCron(expression);
  const zone = zoneOf(timeZone);
  const start = new Date(after.getTime() + zone.offsetAt(after.getTime()));
  const from = { year: start.getUTCFullYear(), month: start.getUTCMonth() + 1 };
  for (const year of cron.years) {
    for (const month of cron.months) {
      if (year < from.year || (year === from.year && month < from.month)) continue;
      for (let day = 1; day <= lengthOfMonth({ year, month }); day += 1) {
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

/** As if they were UTC. */
const timesOf = (
  { year, month, day }: CalendarDate,
  hours: readonly number[],
  minutes: readonly number[],
) => hours.flatMap((each) => minutes.map((minute) => Date.UTC(year, month - 1, day, each, minute)));

interface Zone {
  /** What local time is ahead of UTC, in milliseconds. @param time in UTC */
  offsetAt(time: number): number;
  /** The first moment at which clocks show this; `undefined` if they never do. @param local as if it were UTC */
  utcOf(local: number): number | undefined;
}

function zoneOf(timeZone: string): Zone {
  if (timeZone === 'UTC') return { offsetAt: () => 0, utcOf: (local) => local };
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const offsetAt = (time: number) => {
    const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value;
    const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)$/.exec(name ?? '') ?? [];
    return (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  };
  return {
    offsetAt,
    utcOf(local) {
      // No zone changes its clocks twice within so little time.
      const offsets = [local - 26 * hour, local + 26 * hour].map(offsetAt);
      const moments = offsets.map((offset) => local - offset);
      const shown = moments.filter((moment) => moment + offsetAt(moment) === local);
      return shown.length > 0 ? Math.min(...shown) : undefined;
    },
  };
}
