import * as z from 'zod';
import { CronError, normalCron, parseCron } from './cron.ts';
import { knownTimeZone } from './time-zone.ts';

function cronFault(text: string): string | undefined {
  try {
    const { minutes } = parseCron(text);
    return minutes.length > 1 ? 'A task may run at most once an hour: name one minute.' : undefined;
  } catch (error) {
    if (error instanceof CronError) return error.message;
    throw error;
  }
}

export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day is 00:00 to 23:59.')
  .meta({ description: 'Local time. On a day whose clocks skip it, the task does not run.' });

/** The days of the week from Sunday, which is how `Date` counts them. */
export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

/** A day of the calendar. Behind 2199 Scheduler's years end. */
export const CalendarDay = z.iso
  .date({ error: 'A date is YYYY-MM-DD, and there is such a day.' })
  .refine((date) => date < '2200', { error: 'Dates end with the year 2199.' });

const DayOfMonth = z
  .union([z.int().min(1).max(31), z.literal('last')], {
    error: 'A day of the month is 1 to 31, or "last".',
  })
  .meta({
    description:
      'In a month that does not have the day, the task does not run; `last` is in every month.',
  });

const formsOf = (timeZone: z.ZodString, cron: z.ZodString) =>
  z.discriminatedUnion(
    'every',
    [
      z.strictObject({ every: z.literal('day'), at: TimeOfDay, timeZone }),
      z.strictObject({
        every: z.literal('week'),
        on: z.array(z.enum(weekdays)).min(1).max(7).readonly(),
        at: TimeOfDay,
        timeZone,
      }),
      z.strictObject({ every: z.literal('month'), on: DayOfMonth, at: TimeOfDay, timeZone }),
      z.strictObject({ every: z.literal('once'), on: CalendarDay, at: TimeOfDay, timeZone }),
      // Never there: that tells it from the others.
      z.strictObject({ every: z.enum([]).optional(), cron, timeZone }),
    ],
    { error: 'A schedule has every: day, week, month or once, or a cron expression.' },
  );

const timeZoneMeaning = 'A name of the IANA database. Local times follow its clock changes.';
const cronMeaning =
  'As EventBridge Scheduler takes it: `cron(0 6 * * ? *)`, or its six fields alone. At most once an hour.';

/** A time zone that the runtime knows, as somebody writes it. */
export const TimeZone = z
  .string()
  .max(64)
  .refine((name) => knownTimeZone(name) !== undefined, {
    error: 'The IANA database has no such time zone. Europe/Berlin and UTC are some.',
  })
  .meta({ description: timeZoneMeaning });

/** When a task runs, in the words of whoever wrote it. */
export const WrittenSchedule = formsOf(
  z.string().meta({ description: timeZoneMeaning }),
  z.string().meta({ description: cronMeaning }),
);
export type WrittenSchedule = z.infer<typeof WrittenSchedule>;

/** The same, judged: Scheduler takes it, and so do we. */
export const ScheduleRequest = formsOf(
  TimeZone,
  z
    .string()
    .max(256)
    .refine((text) => cronFault(text) === undefined, {
      error: ({ input }) => cronFault(String(input)),
    })
    .meta({ description: cronMeaning }),
);

/** When a task runs, as EventBridge Scheduler is told. */
export const Schedule = z.object({
  /** `cron(0 6 * * ? *)`, `rate(1 day)` or `at(2026-12-01T06:00:00)`. */
  expression: z
    .string()
    .regex(/^(at|cron|rate)\([^()]+\)$/, 'A schedule is at(…), cron(…) or rate(…).'),
  timeZone: z
    .string()
    .regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/, 'A time zone is an IANA name.')
    .default('UTC'),
  /** What it was made from. */
  written: WrittenSchedule.exactOptional(),
});
export type Schedule = z.infer<typeof Schedule>;

/** Whether it is due once, at a moment, and never again. */
export const isOnce = ({ expression }: Pick<Schedule, 'expression'>): boolean =>
  expression.startsWith('at(');

/** The schedule that means what is written. */
export function scheduleOf(written: WrittenSchedule): Schedule {
  const timeZone = knownTimeZone(written.timeZone);
  if (!timeZone) throw new RangeError(`There is no time zone ${written.timeZone}.`);
  return { expression: expressionOf(written), timeZone, written };
}

function expressionOf(written: WrittenSchedule): string {
  if (!('at' in written)) return normalCron(written.cron);
  const [hours, minutes] = written.at.split(':').map(Number);
  const time = `${minutes} ${hours}`;
  switch (written.every) {
    case 'day':
      return `cron(${time} * * ? *)`;
    case 'week': {
      const days = weekdays.filter((day) => written.on.includes(day));
      return `cron(${time} ? * ${days.map((day) => day.slice(0, 3).toUpperCase())} *)`;
    }
    case 'once':
      return `at(${written.on}T${written.at}:00)`;
    case 'month':
      return `cron(${time} ${written.on === 'last' ? 'L' : written.on} * ? *)`;
  }
}
