import { describe, expect, it } from 'vitest';
import {
  counted,
  dayInWords,
  durationInWords,
  moneyInWords,
  numberInWords,
  relativeTime,
  timeInWords,
  utcTime,
} from '../../web/src/parts/format.ts';

const now = new Date('2026-11-26T12:00:00.000Z');

describe('a time', () => {
  it.each([
    ['2026-11-26T12:00:00.000Z', 'now'],
    ['2026-11-26T11:59:01.000Z', 'now'],
    ['2026-11-26T11:59:00.000Z', '1 minute ago'],
    ['2026-11-26T10:00:01.000Z', '1 hour ago'],
    ['2026-11-25T12:00:00.000Z', '1 day ago'],
    ['2026-11-24T12:00:01.000Z', '1 day ago'],
    ['2026-10-01T00:00:00.000Z', '1 month ago'],
    ['2024-11-26T00:00:00.000Z', '2 years ago'],
    ['2026-11-26T14:30:00.000Z', 'in 2 hours'],
  ])('%s is %s', (at, said) => {
    expect(relativeTime(at, now)).toBe(said);
  });

  it('names the month, so that no day is taken for one, and has 24 hours', () => {
    expect(timeInWords('2026-11-12T12:34:56.000Z')).toMatch(/^1[123] Nov 2026, \d\d:\d\d$/);
    expect(utcTime('2026-11-12T23:34:56.789Z')).toBe('2026-11-12 23:34:56');
  });

  it('of a series is the same day wherever the reader is', () => {
    expect(dayInWords('2026-11-01')).toBe('1 Nov 2026');
  });
});

describe('a duration', () => {
  it.each([
    [0, '0 ms'],
    [420, '420 ms'],
    [4_260, '4.2 s'],
    [9_999, '9.9 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [200_000, '3 min 20 s'],
    [7_500_000, '2 h 5 min'],
    [86_400_000 * 3 + 3_600_000 * 4, '3 d 4 h'],
  ])('of %i ms is %s', (milliseconds, said) => {
    expect(durationInWords(milliseconds)).toBe(said);
  });
});

describe('a number', () => {
  const checks = { one: 'check', other: 'checks' };

  it.each([
    [numberInWords(1_234_567), '1,234,567'],
    [counted(1, checks), '1 check'],
    [counted(0, checks), '0 checks'],
    [counted(1_234, checks), '1,234 checks'],
  ])('is written %s', (said, expected) => {
    expect(said).toBe(expected);
  });

  it.each([
    [12_340_000, 'USD', 'US$12.34'],
    [0, 'USD', 'US$0.00'],
    [125, 'USD', 'US$0.00013'],
    [1_200_000_000, 'CNY', 'CN¥1,200.00'],
  ])('of %i millionths of %s is %s: no cost reads as none', (microsPerMonth, currency, said) => {
    expect(moneyInWords({ microsPerMonth, currency })).toBe(said);
  });
});
