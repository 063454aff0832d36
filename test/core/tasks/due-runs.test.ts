import { describe, expect, it } from 'vitest';
import { dueRuns, lastDueRun } from '../../../functions/core/tasks/due-runs.ts';
import { NoRunWindow, windowAt } from '../../../functions/core/tasks/no-run-windows.ts';
import { scheduleOf, type WrittenSchedule } from '../../../functions/core/tasks/schedule.ts';

const berlin = { timeZone: 'Europe/Berlin' };
const workdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const officeHours = NoRunWindow.parse({ days: workdays, from: '08:00', to: '18:00', ...berlin });
const nights = NoRunWindow.parse({ days: ['friday'], from: '22:00', to: '06:00', ...berlin });
const holidays = NoRunWindow.parse({ fromDate: '2026-12-24', toDate: '2026-12-26', ...berlin });

const due = (
  written: WrittenSchedule,
  notDuring: readonly NoRunWindow[],
  after: string,
  count = 3,
) =>
  [
    ...dueRuns({ schedule: scheduleOf(written), enabled: true, notDuring }, new Date(after)).take(
      count,
    ),
  ].map((time) => time.toISOString().slice(0, 16));

const every = (hour: string): WrittenSchedule => ({ cron: `0 ${hour} * * ? *`, ...berlin });

describe('when a task is due', () => {
  it.each([
    [
      'hours of workdays are left out',
      every('7,12,18'),
      [officeHours],
      '2026-11-26T18:00:00Z',
      ['2026-11-27T06:00', '2026-11-27T17:00', '2026-11-28T06:00'],
    ],
    [
      'a night that began on Friday lasts until Saturday morning',
      every('5,6,23'),
      [nights],
      '2026-11-27T12:00:00Z',
      ['2026-11-28T05:00', '2026-11-28T22:00', '2026-11-29T04:00'],
    ],
    [
      'days are left out to their last minute, in their own zone',
      every('0,23'),
      [holidays],
      '2026-12-23T12:00:00Z',
      ['2026-12-23T22:00', '2026-12-26T23:00', '2026-12-27T22:00'],
    ],
    [
      'windows that meet are one',
      every('7'),
      [holidays, NoRunWindow.parse({ fromDate: '2026-12-27', toDate: '2027-01-03', ...berlin })],
      '2026-12-23T12:00:00Z',
      ['2027-01-04T06:00', '2027-01-05T06:00', '2027-01-06T06:00'],
    ],
    [
      'a schedule that only ever falls into windows is never due',
      every('12'),
      [{ ...officeHours, days: ['saturday', 'sunday', ...workdays] }],
      '2026-11-26T18:00:00Z',
      [],
    ],
    [
      'once is once',
      { every: 'once', on: '2026-12-01', at: '06:30', ...berlin },
      [],
      '2026-11-26T18:00:00Z',
      ['2026-12-01T05:30'],
    ],
    [
      'and not when it is over',
      { every: 'once', on: '2026-12-01', at: '06:30', ...berlin },
      [],
      '2026-12-01T05:30:00Z',
      [],
    ],
    [
      'nor in a window',
      { every: 'once', on: '2026-12-25', at: '06:30', ...berlin },
      [holidays],
      '2026-12-01T05:30:00Z',
      [],
    ],
    [
      'nor at a time that clocks skip',
      { every: 'once', on: '2027-03-28', at: '02:30', ...berlin },
      [],
      '2026-12-01T05:30:00Z',
      [],
    ],
  ] as const)('%s', (_, written, windows, after, expected) => {
    expect(due(written as WrittenSchedule, windows, after)).toEqual(expected);
  });

  it('is never, where it is paused or on demand', () => {
    const schedule = scheduleOf(every('7'));
    const now = new Date('2026-11-26T18:00:00Z');

    expect([...dueRuns({ schedule, enabled: false }, now).take(1)]).toEqual([]);
    expect([...dueRuns({ enabled: true }, now).take(1)]).toEqual([]);
  });

  it.each([
    ['0 * * * ? *', '2026-11-26T17:00'],
    ['0 6 * * ? *', '2026-11-26T05:00'],
    ['0 6 1 * ? *', '2026-11-01T05:00'],
    ['0 6 29 2 ? *', '2024-02-29T05:00'],
  ])('was last for %s at %s', (cron, expected) => {
    const task = { schedule: scheduleOf({ cron, ...berlin }), enabled: true };

    const last = lastDueRun(task, new Date('2026-11-26T17:30:00Z'));

    expect(last?.toISOString().slice(0, 16)).toBe(expected);
  });

  it('was last before a window, for what is looked back upon from within', () => {
    const task = { schedule: scheduleOf(every('7')), enabled: true, notDuring: [holidays] };

    expect(lastDueRun(task, new Date('2026-12-26T12:00:00Z'))).toEqual(
      new Date('2026-12-23T06:00:00Z'),
    );
  });
});

describe('a window', () => {
  it.each([
    ['its first minute', officeHours, '2026-11-26T07:00:00Z', '2026-11-26T17:00'],
    ['the minute before', officeHours, '2026-11-26T06:59:59Z', undefined],
    ['the minute of its end', officeHours, '2026-11-26T17:00:00Z', undefined],
    ['another day of the week', officeHours, '2026-11-28T10:00:00Z', undefined],
    ['the morning after', nights, '2026-11-28T04:59:00Z', '2026-11-28T05:00'],
    ['the morning before', nights, '2026-11-27T04:59:00Z', undefined],
  ])('%s', (_, window, time, end) => {
    expect(windowAt([window], new Date(time))?.end.toISOString().slice(0, 16)).toBe(end);
  });

  it.each([
    ['days in the wrong order', { fromDate: '2026-12-26', toDate: '2026-12-24', timeZone: 'UTC' }],
    ['a day that there is not', { fromDate: '2026-02-30', toDate: '2026-03-01', timeZone: 'UTC' }],
    ['no day of the week', { days: [], from: '08:00', to: '18:00', timeZone: 'UTC' }],
    ['an unknown zone', { days: ['monday'], from: '08:00', to: '18:00', timeZone: 'Mars/Base' }],
  ])('of %s is refused', (_, window) => {
    expect(NoRunWindow.safeParse(window).success).toBe(false);
  });
});
