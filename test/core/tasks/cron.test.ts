import { describe, expect, it } from 'vitest';
import { CronError, normalCron, parseCron } from '../../../functions/core/tasks/cron.ts';

/** Days of a month on which the expression is due. */
function daysOf(expression: string, year: number, month: number): readonly number[] {
  const { isDue } = parseCron(expression);
  const days = Array.from({ length: new Date(year, month, 0).getDate() }, (_, index) => index + 1);
  return days.filter((day) => isDue({ year, month, day }));
}

describe('parseCron', () => {
  it.each([
    ['0', [0]],
    ['5,50,20', [5, 20, 50]],
    ['10-13', [10, 11, 12, 13]],
    ['0/20', [0, 20, 40]],
    ['*/30', [0, 30]],
    ['10-30/10', [10, 20, 30]],
    ['50-52,5', [5, 50, 51, 52]],
  ])('reads the minutes %s', (minutes, expected) => {
    expect(parseCron(`cron(${minutes} 6 * * ? *)`).minutes).toEqual(expected);
  });

  it('reads names in any case, years, and an expression without its parentheses', () => {
    const cron = parseCron(' 0 6 ? jan-mar,DEC mon 2027-2031/2 ');

    expect(cron.months).toEqual([1, 2, 3, 12]);
    expect(cron.years).toEqual([2027, 2029, 2031]);
  });

  // March 2026 begins on a Sunday, February 2028 has 29 days and begins on a Tuesday.
  it.each([
    ['0 6 1,15 * ? *', 2026, 3, [1, 15]],
    ['0 6 28-31 * ? *', 2026, 4, [28, 29, 30]],
    ['0 6 1/10 * ? *', 2026, 3, [1, 11, 21, 31]],
    ['0 6 L * ? *', 2028, 2, [29]],
    ['0 6 L * ? *', 2026, 2, [28]],
    ['0 6 1W * ? *', 2026, 3, [2]],
    ['0 6 1W * ? *', 2026, 8, [3]],
    ['0 6 28W * ? *', 2026, 2, [27]],
    ['0 6 28W * ? *', 2027, 2, [26]],
    ['0 6 15W * ? *', 2026, 3, [16]],
    ['0 6 14W * ? *', 2026, 3, [13]],
    ['0 6 11W * ? *', 2026, 3, [11]],
    ['0 6 ? * SUN *', 2026, 3, [1, 8, 15, 22, 29]],
    ['0 6 ? * 1 *', 2026, 3, [1, 8, 15, 22, 29]],
    [
      '0 6 ? * MON-FRI *',
      2028,
      2,
      [1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18, 21, 22, 23, 24, 25, 28, 29],
    ],
    ['0 6 ? * 7,SUN *', 2026, 3, [1, 7, 8, 14, 15, 21, 22, 28, 29]],
    ['0 6 ? * L *', 2026, 3, [7, 14, 21, 28]],
    ['0 6 ? * FRIL *', 2026, 3, [27]],
    ['0 6 ? * 6L *', 2026, 3, [27]],
    ['0 6 ? * 3#2 *', 2026, 3, [10]],
    ['0 6 ? * MON#5 *', 2026, 3, [30]],
    ['0 6 ? * MON#5 *', 2026, 4, []],
    ['0 6 ? * * *', 2027, 2, Array.from({ length: 28 }, (_, index) => index + 1)],
  ])('finds the days of %s in %d-%d', (expression, year, month, days) => {
    expect(daysOf(expression, year, month)).toEqual(days);
  });

  it.each([
    ['', 'six fields'],
    ['0 6 * * ?', 'six fields'],
    ['0 0 6 * * ? *', 'six fields'],
    ['0 6 * * * *', 'has to be "?"'],
    ['0 6 1 * MON *', 'has to be "?"'],
    ['0 6 ? * ? *', 'has to be "?"'],
    ['60 6 * * ? *', '"60" is not in the field minutes: 0 to 59.'],
    ['0 24 * * ? *', 'hours: 0 to 23'],
    ['0 6 0 * ? *', 'day of month: 1 to 31'],
    ['0 6 32 * ? *', 'day of month: 1 to 31'],
    ['0 6 * 13 ? *', 'month: 1 to 12'],
    ['0 6 * MOON ? *', '"MOON" is not in the field month'],
    ['0 6 ? * 0 *', 'day of week: 1 to 7'],
    ['0 6 ? * 8 *', 'day of week: 1 to 7'],
    ['0 6 * * ? 1969', 'year: 1970 to 2199'],
    ['0 6 * * ? 2200', 'year: 1970 to 2199'],
    ['0 22-2 * * ? *', '"22-2" goes backwards in the field hours'],
    ['0 6 ? * FRI-MON *', 'goes backwards'],
    ['0 6 ? * 2/2 *', 'means nothing in the field day of week'],
    ['0 6 ? * 3#1,6#3 *', 'means nothing in the field day of week'],
    ['0 6 ? * 3#6 *', 'means nothing'],
    ['0 6 ? * MON,L *', '"L" is not in the field day of week'],
    ['0 6 LW * ? *', '"LW" is not in the field'],
    ['0 6 L-3 * ? *', '"L" is not in the field'],
    ['0 6 31W * ? *', '"31" is not in the field day of month: 1 to 28.'],
    ['0 6 1W,15W * ? *', '"1W" is not in the field'],
    ['0 6 *,5 * ? *', 'means nothing'],
    ['0 6 1,,5 * ? *', 'means nothing'],
    ['0/0 6 * * ? *', 'has no step'],
    ['0/60 6 * * ? *', 'has no step'],
    ['-5 6 * * ? *', 'means nothing'],
    ['1.5 6 * * ? *', 'means nothing'],
    ['0 ? * * ? *', 'means nothing in the field hours'],
    ['0 6 ? ? * *', 'means nothing in the field month'],
    ['0 6 * * ? ?', 'means nothing in the field year'],
    ['0 6 * * ? L', '"L" is not in the field year'],
    ['L 6 * * ? *', '"L" is not in the field minutes'],
    ['rate(1 day)', 'six fields'],
    ['@daily', 'six fields'],
  ])('refuses "%s"', (expression, message) => {
    expect(() => parseCron(expression)).toThrow(CronError);
    expect(() => parseCron(expression)).toThrow(message);
  });
});

it.each(['cron(0 6 ? * mon *)', '0  6 ? * MON *', ' CRON( 0 6 ? * Mon * ) '])(
  'tells Scheduler "%s" in its own form',
  (written) => {
    expect(normalCron(written)).toBe('cron(0 6 ? * MON *)');
  },
);
