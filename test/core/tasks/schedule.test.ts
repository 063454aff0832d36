import { describe, expect, it } from 'vitest';
import { Schedule, ScheduleRequest, scheduleOf } from '../../../functions/core/tasks/schedule.ts';

const berlin = { timeZone: 'Europe/Berlin' };

describe('what is written', () => {
  it.each([
    [{ every: 'day', at: '06:05', ...berlin }, 'cron(5 6 * * ? *)'],
    [{ every: 'day', at: '00:00', ...berlin }, 'cron(0 0 * * ? *)'],
    [{ every: 'week', on: ['monday'], at: '23:59', ...berlin }, 'cron(59 23 ? * MON *)'],
    [
      { every: 'week', on: ['friday', 'sunday', 'friday'], at: '06:00', ...berlin },
      'cron(0 6 ? * SUN,FRI *)',
    ],
    [{ every: 'month', on: 31, at: '06:00', ...berlin }, 'cron(0 6 31 * ? *)'],
    [{ every: 'month', on: 'last', at: '06:00', ...berlin }, 'cron(0 6 L * ? *)'],
    [{ cron: 'cron(0 6 ? * mon-fri *)', ...berlin }, 'cron(0 6 ? * MON-FRI *)'],
    [{ cron: '0 0/6 * * ? *', ...berlin }, 'cron(0 0/6 * * ? *)'],
  ])('%j is told to Scheduler exactly, and kept', (written, expression) => {
    const schedule = scheduleOf(ScheduleRequest.parse(written));

    expect(Schedule.parse(schedule)).toEqual({ expression, timeZone: 'Europe/Berlin', written });
  });

  it.each([
    ['Asia/Kolkata', 'Asia/Calcutta'],
    ['europe/berlin', 'Europe/Berlin'],
    ['US/Eastern', 'America/New_York'],
    ['America/Argentina/Buenos_Aires', 'America/Buenos_Aires'],
    ['Etc/UTC', 'UTC'],
    ['UTC', 'UTC'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
  ])('%s is told to Scheduler as %s', (timeZone, told) => {
    const written = ScheduleRequest.parse({ every: 'day', at: '06:00', timeZone });

    expect(scheduleOf(written)).toMatchObject({ timeZone: told, written: { timeZone } });
  });
});

describe('what is refused, and where', () => {
  it.each([
    [{ every: 'day', at: '24:00', ...berlin }, 'at', 'A time of day is 00:00 to 23:59.'],
    [{ every: 'day', at: '6:00', ...berlin }, 'at', 'A time of day is 00:00 to 23:59.'],
    [{ every: 'day', at: '06:00' }, 'timeZone', 'expected string'],
    [{ every: 'day', at: '06:00', timeZone: 'Mars/Olympus' }, 'timeZone', 'no such time zone'],
    [{ every: 'day', at: '06:00', timeZone: '+01:00' }, 'timeZone', 'no such time zone'],
    [{ every: 'day', at: '06:00', timeZone: 'PST' }, 'timeZone', 'no such time zone'],
    [{ every: 'day', at: '06:00', timeZone: 'SystemV/EST5' }, 'timeZone', 'no such time zone'],
    [{ every: 'week', on: ['funday'], at: '06:00', ...berlin }, 'on.0', 'expected one of'],
    [{ every: 'week', on: [], at: '06:00', ...berlin }, 'on', '>=1'],
    [{ every: 'month', on: 32, at: '06:00', ...berlin }, 'on', 'to be <=31'],
    [{ every: 'month', on: 0, at: '06:00', ...berlin }, 'on', 'to be >=1'],
    [{ every: 'month', on: 'first', at: '06:00', ...berlin }, 'on', '1 to 31, or "last"'],
    [
      { every: 'year', at: '06:00', ...berlin },
      'every',
      'every: day, week, month or once, or a cron',
    ],
    [{ every: 'day', at: '06:00', on: 3, ...berlin }, '', 'Unrecognized key'],
    [{ every: 'day', cron: '0 6 * * ? *', at: '06:00', ...berlin }, '', 'Unrecognized key'],
    [{ cron: '0 6 * * * *', ...berlin }, 'cron', 'has to be "?"'],
    [{ cron: '0/30 6 * * ? *', ...berlin }, 'cron', 'at most once an hour'],
    [{ cron: '*/59 * * * ? *', ...berlin }, 'cron', 'at most once an hour'],
    [{ cron: 'rate(1 day)', ...berlin }, 'cron', 'six fields'],
    [{ ...berlin }, 'cron', 'expected string'],
    ['daily', '', 'A schedule has every'],
  ])('%j', (written, where, what) => {
    const [issue] = ScheduleRequest.safeParse(written).error?.issues ?? [];

    expect(issue?.path.join('.')).toBe(where);
    expect(issue?.message).toContain(what);
  });
});
