/** A cron expression of EventBridge Scheduler, spelt out. All lists ascend. */
export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  /** Whether it is due on a day, of a month from 1 to 12. */
  readonly isDue: (date: CalendarDate) => boolean;
  readonly months: readonly number[];
  readonly years: readonly number[];
}

export interface CalendarDate {
  readonly year: number;
  /** The month, from 1. */
  readonly month: number;
  readonly day: number;
}

/** What is wrong with an expression, as a sentence for whoever wrote it. */
export class CronError extends Error {
  override readonly name = 'CronError';
}

interface Field {
  readonly title: string;
  readonly least: number;
  readonly most: number;
  /** The names of `least` and what follows. */
  readonly names?: readonly string[];
  /** Whether `/` may stand in it. */
  readonly hasSteps: boolean;
}

// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based
const fields = {
  minutes: { title: 'minutes', least: 0, most: 59, hasSteps: true },
  hours: { title: 'hours', least: 0, most: 23, hasSteps: true },
  dayOfMonth: { title: 'day of month', least: 1, most: 31, hasSteps: true },
  month: {
    title: 'month',
    least: 1,
    most: 12,
    names: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
    hasSteps: true,
  },
  dayOfWeek: {
    title: 'day of week',
    least: 1,
    most: 7,
    names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
    hasSteps: false,
  },
  year: { title: 'year', least: 1970, most: 2199, hasSteps: true },
} as const satisfies Record<string, Field>;

/**
 * Reads the fields of a `cron(…)`, with or without that around them. Throws CronError for what
 * Scheduler does not take, and for what its documentation leaves open: a list that wraps around
 * (`FRI-MON`), `L-3`, `LW`, and `W` with a day that some month does not have.
 */
export function parseCron(expression: string): Cron {
  const [, inner = expression] = /^cron\((.*)\)$/i.exec(expression.trim()) ?? [];
  const texts = inner.trim().toUpperCase().split(/\s+/);
  const [minutes, hours, dayOfMonth, month, dayOfWeek, year] = texts;
  if (texts.length !== 6 || !minutes || !hours || !dayOfMonth || !month || !dayOfWeek || !year) {
    throw new CronError(
      'It needs six fields: minutes, hours, day of month, month, day of week, year.',
    );
  }
  if ((dayOfMonth === '?') === (dayOfWeek === '?')) {
    throw new CronError('Either the day of month or the day of week has to be "?", and not both.');
  }
  return {
    minutes: valuesOf(minutes, fields.minutes),
    hours: valuesOf(hours, fields.hours),
    isDue: dayOfWeek === '?' ? dayOfMonthRule(dayOfMonth) : dayOfWeekRule(dayOfWeek),
    months: valuesOf(month, fields.month),
    years: valuesOf(year, fields.year),
  };
}

/** The form that Scheduler is told: nothing but `cron(…)` with one space between upper-case fields. */
export function normalCron(expression: string): string {
  const [, inner = expression] = /^cron\((.*)\)$/i.exec(expression.trim()) ?? [];
  return `cron(${inner.trim().toUpperCase().split(/\s+/).join(' ')})`;
}

type DayRule = Cron['isDue'];

function dayOfMonthRule(text: string): DayRule {
  if (text === 'L') return (date) => date.day === lengthOfMonth(date);
  const [, near] = /^(\d{1,2})W$/.exec(text) ?? [];
  if (near) return nearestWeekday(numberIn(near, { ...fields.dayOfMonth, most: 28 }));
  const days = valuesOf(text, fields.dayOfMonth);
  return ({ day }) => days.includes(day);
}

function dayOfWeekRule(text: string): DayRule {
  if (text === 'L') return (date) => weekdayOf(date) === 7;
  const [, lastOne] = /^([A-Z]+|\d)L$/.exec(text) ?? [];
  if (lastOne) {
    const weekday = numberIn(lastOne, fields.dayOfWeek);
    return (date) => weekdayOf(date) === weekday && date.day > lengthOfMonth(date) - 7;
  }
  const [, one, nth] = /^([A-Z]+|\d)#([1-5])$/.exec(text) ?? [];
  if (one && nth) {
    const weekday = numberIn(one, fields.dayOfWeek);
    return (date) => weekdayOf(date) === weekday && Math.ceil(date.day / 7) === Number(nth);
  }
  const weekdays = valuesOf(text, fields.dayOfWeek);
  return (date) => weekdays.includes(weekdayOf(date));
}

/** Monday to Friday, and never in another month. */
function nearestWeekday(day: number): DayRule {
  return (date) => {
    const weekday = weekdayOf({ ...date, day });
    if (weekday === 7) return date.day === (day === 1 ? 3 : day - 1);
    if (weekday === 1) return date.day === (day === lengthOfMonth(date) ? day - 2 : day + 1);
    return date.day === day;
  };
}

/** `*`, `5`, `1-5`, `1,3,5`, `0/15`, and lists of them. */
function valuesOf(text: string, field: Field): readonly number[] {
  const { least, most } = field;
  const values = new Set<number>();
  const parts = text.split(',');
  for (const part of parts) {
    const [, from = '', to, step] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d{1,4}))?$/.exec(part) ?? [];
    const isAll = from === '*';
    if (!from || (isAll && (to || parts.length > 1)) || (step && !field.hasSteps)) {
      throw new CronError(`"${part}" means nothing in the field ${field.title}.`);
    }
    const first = isAll ? least : numberIn(from, field);
    const last = to ? numberIn(to, field) : isAll || step ? most : first;
    const by = step === undefined ? 1 : Number(step);
    if (last < first) {
      throw new CronError(
        `"${part}" goes backwards in the field ${field.title}: name the parts one by one.`,
      );
    }
    if (by < 1 || by > most) {
      throw new CronError(`"${part}" has no step in the field ${field.title}.`);
    }
    for (let value = first; value <= last; value += by) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

function numberIn(text: string, { title, least, most, names = [] }: Field): number {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : names.indexOf(text) + least;
  const isNamed = names.includes(text);
  if ((!isNamed && !/^\d{1,4}$/.test(text)) || number < least || number > most) {
    throw new CronError(`"${text}" is not in the field ${title}: ${least} to ${most}.`);
  }
  return number;
}

export const lengthOfMonth = ({ year, month }: Pick<CalendarDate, 'year' | 'month'>) =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** 1 is Sunday. */
const weekdayOf = ({ year, month, day }: CalendarDate) =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
