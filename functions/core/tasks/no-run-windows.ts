import * as z from 'zod';
import { CalendarDay, TimeOfDay, TimeZone, weekdays } from './schedule.ts';
import { type Zone, zoneOf } from './time-zone.ts';

const day = 24 * 3_600_000;

/** Times in which a task does not run: hours of days of the week, or whole days of the calendar. */
export const NoRunWindow = z
  .union(
    [
      z.strictObject({
        days: z
          .array(z.enum(weekdays))
          .min(1)
          .max(7)
          .readonly()
          .meta({ description: 'Days of the week on which it begins.' }),
        from: TimeOfDay.meta({
          description: 'Local time; an execution that is due at this minute is left out.',
        }),
        to: TimeOfDay.meta({
          description:
            'Local time; an execution that is due at this minute takes place. Not later than `from`: on the next day.',
        }),
        timeZone: TimeZone,
      }),
      z.strictObject({
        fromDate: CalendarDay.meta({ description: 'The first day.' }),
        toDate: CalendarDay.meta({ description: 'The last day; all of it belongs to the window.' }),
        timeZone: TimeZone,
      }),
    ],
    {
      error:
        'A window has days, from, to and timeZone, or fromDate, toDate and timeZone: {"days": ["monday"], "from": "08:00", "to": "18:00", "timeZone": "Europe/Berlin"}.',
    },
  )
  .refine((window) => !('fromDate' in window) || window.fromDate <= window.toDate, {
    error: 'The last day of a window is not before its first.',
  });
export type NoRunWindow = z.infer<typeof NoRunWindow>;

/** The same of a task: at most ten. */
export const NoRunWindows = z
  .array(NoRunWindow)
  .min(1, 'Name at least one window, or null for none.')
  .max(10, 'A task has at most ten windows.')
  .readonly();

/** A window that a moment is in, and the first moment behind it. */
export interface EnteredWindow {
  readonly window: NoRunWindow;
  readonly end: Date;
}

/** The window that a moment is in, and of several the one that ends last; `undefined` if it is in none. */
export function windowAt(windows: readonly NoRunWindow[], time: Date): EnteredWindow | undefined {
  const entered = windows.flatMap((window) => {
    const end = endOf(window, time.getTime());
    return end === undefined ? [] : [{ window, end: new Date(end) }];
  });
  return entered.toSorted((one, other) => other.end.getTime() - one.end.getTime())[0];
}

/** `monday, tuesday 08:00 to 18:00 (Europe/Berlin)`; `2026-12-24 to 2026-12-26 (UTC)`. */
export function windowInWords(window: NoRunWindow): string {
  if ('fromDate' in window) {
    return `${window.fromDate} to ${window.toDate} (${window.timeZone})`;
  }
  return `${window.days.join(', ')} ${window.from} to ${window.to} (${window.timeZone})`;
}

/** When the window that a moment is in ends; `undefined` if the moment is not in it. Both since 1970. */
function endOf(window: NoRunWindow, time: number): number | undefined {
  const zone = zoneOf(window.timeZone);
  const local = time + zone.offsetAt(time);
  if ('fromDate' in window) {
    const isWithin = local >= dateOf(window.fromDate) && local < dateOf(window.toDate) + day;
    return isWithin ? clockOf(zone, dateOf(window.toDate) + day) : undefined;
  }
  const [from, to] = [minutesOf(window.from), minutesOf(window.to)];
  const lasts = to > from ? to - from : to - from + day;
  const today = Math.floor(local / day) * day;
  // It may have begun yesterday.
  for (const begun of [today, today - day]) {
    const name = weekdays[new Date(begun).getUTCDay()];
    const start = begun + from;
    const isWithin = local >= start && local < start + lasts;
    if (name && window.days.includes(name) && isWithin) return clockOf(zone, start + lasts);
  }
  return undefined;
}

/** The first moment at which clocks show this or, where they skip it, something later. */
function clockOf(zone: Zone, local: number): number {
  for (let shown = local; ; shown += 60_000) {
    const moment = zone.utcOf(shown);
    if (moment !== undefined) return moment;
  }
}

/** The start of a date, read as if it were UTC. */
const dateOf = (date: string) => Date.parse(`${date}T00:00:00Z`);

const minutesOf = (time: string) => Date.parse(`1970-01-01T${time}:00Z`);
