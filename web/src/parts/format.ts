import type { ItemOf } from '../api/types.ts';

/** Money a month, as findings say it. */
export type Amount = NonNullable<
  Extract<ItemOf<'listFindings'>['verdict'], { readonly status: 'fail' }>['amount']
>;

/** The texts are English; days come before months, and hours go to 24, so that no time is read wrongly. */
const locale = 'en-GB';

const numbers = new Intl.NumberFormat(locale);
/** Elapsed time is no calendar: `yesterday` would be said of what is nearly two days old. */
const relatives = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
const nowInWords = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');
const plurals = new Intl.PluralRules(locale);
const lists = new Intl.ListFormat(locale);

/** `1,234`. */
export const numberInWords = (value: number): string => numbers.format(value);

/** A number and its noun: `1 check`, `1,234 checks`. */
export function counted(
  count: number,
  { one, other }: { readonly one: string; readonly other: string },
): string {
  return `${numbers.format(count)} ${plurals.select(count) === 'one' ? one : other}`;
}

/** `a, b and c`. */
export const listInWords = (items: readonly string[]): string => lists.format(items);

/** A day and time where the reader is: `26 Nov 2026, 15:04`. @param at ISO 8601 */
export const timeInWords = (at: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));

/** A day of a series, which has no time and so no time zone: `26 Nov 2026`. @param day `yyyy-mm-dd` */
export const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));

/** The same for an axis: `26 Nov`. @param day `yyyy-mm-dd` */
export const shortDayInWords = (day: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(day),
  );

/** The same everywhere, to the second: `2026-11-26 14:04:12`. @param at ISO 8601 */
export const utcTime = (at: string): string =>
  new Date(at).toISOString().slice(0, 19).replace('T', ' ');

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const units = [
  ['year', 365 * day],
  ['month', 30 * day],
  ['day', day],
  ['hour', hour],
  ['minute', minute],
] as const;

/**
 * How long ago, or in how long: `3 hours ago`, `1 day ago`, `in 2 days`, `now`. Cut, not rounded: what is "2 days ago" is at
 * least so old.
 *
 * @param at ISO 8601
 */
export function relativeTime(at: string, now: Date): string {
  const distance = Date.parse(at) - now.getTime();
  const unit = units.find(([, length]) => Math.abs(distance) >= length);
  if (!unit) return nowInWords;
  const [name, length] = unit;
  return relatives.format(Math.trunc(distance / length), name);
}

/** `420 ms`, `4.2 s`, `3 min 20 s`, `2 h 5 min`, `3 d 4 h`. @param milliseconds Not negative. */
export function durationInWords(milliseconds: number): string {
  if (milliseconds < second) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 10 * second) return `${(Math.floor(milliseconds / 100) / 10).toFixed(1)} s`;
  if (milliseconds < minute) return `${Math.floor(milliseconds / second)} s`;
  const [large, small] =
    milliseconds < hour
      ? ([minute, second] as const)
      : milliseconds < day
        ? ([hour, minute] as const)
        : ([day, hour] as const);
  const rest = Math.floor((milliseconds % large) / small);
  const whole = `${numbers.format(Math.floor(milliseconds / large))} ${shortUnits[large]}`;
  return rest === 0 ? whole : `${whole} ${rest} ${shortUnits[small]}`;
}

const shortUnits: Readonly<Record<number, string>> = {
  [second]: 's',
  [minute]: 'min',
  [hour]: 'h',
  [day]: 'd',
};

/** `US$12.34`; with more places where it is less than a cent, so that no cost reads as none. */
export function moneyInWords({
  microsPerMonth,
  currency,
}: Pick<Amount, 'microsPerMonth' | 'currency'>): string {
  const value = microsPerMonth / 1_000_000;
  const isTiny = value > 0 && value < 0.01;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    ...(isTiny && { maximumSignificantDigits: 2 }),
  }).format(value);
}
