import { describe, expect, it } from 'vitest';
import { occurrences } from '../../../functions/core/tasks/occurrences.ts';

function next(fields: string, timeZone: string, after: string, count = 3) {
  const schedule = { expression: `cron(${fields})`, timeZone };
  return [...occurrences(schedule, new Date(after)).take(count)].map((time) =>
    time.toISOString().replace(':00.000Z', 'Z'),
  );
}

describe('occurrences', () => {
  it.each([
    [
      'daily',
      '0 6 * * ? *',
      '2026-11-21T12:00:00Z',
      ['2026-11-22T06:00Z', '2026-11-23T06:00Z', '2026-11-24T06:00Z'],
    ],
    [
      'not the moment itself',
      '0 6 * * ? *',
      '2026-11-21T06:00:00Z',
      ['2026-11-22T06:00Z', '2026-11-23T06:00Z', '2026-11-24T06:00Z'],
    ],
    [
      'but a second before it',
      '0 6 * * ? *',
      '2026-11-21T05:59:59Z',
      ['2026-11-21T06:00Z', '2026-11-22T06:00Z', '2026-11-23T06:00Z'],
    ],
    [
      'over the end of a year',
      '0 6 ? * MON *',
      '2026-12-22T00:00:00Z',
      ['2026-12-28T06:00Z', '2027-01-04T06:00Z', '2027-01-11T06:00Z'],
    ],
    [
      'the 31st, in months that have it',
      '0 6 31 * ? *',
      '2027-01-31T12:00:00Z',
      ['2027-03-31T06:00Z', '2027-05-31T06:00Z', '2027-07-31T06:00Z'],
    ],
    [
      '29 February',
      '0 6 29 2 ? *',
      '2026-11-21T12:00:00Z',
      ['2028-02-29T06:00Z', '2032-02-29T06:00Z', '2036-02-29T06:00Z'],
    ],
    ['a day that never comes', '0 6 30 2 ? *', '2026-11-21T12:00:00Z', []],
    ['years that are over', '0 6 * * ? 2020-2025', '2026-11-21T12:00:00Z', []],
    ['a last one', '0 6 31 12 ? 2026', '2026-11-21T12:00:00Z', ['2026-12-31T06:00Z']],
  ])('finds %s', (_, fields, after, expected) => {
    expect(next(fields, 'UTC', after)).toEqual(expected);
  });

  // Berlin: 2027-03-28 2:00 becomes 3:00, 2027-10-31 3:00 becomes 2:00. Lord Howe: by half an hour.
  it.each([
    [
      'follows summer time',
      '0 6 * * ? *',
      'Europe/Berlin',
      '2027-03-27T12:00:00Z',
      ['2027-03-28T04:00Z', '2027-03-29T04:00Z', '2027-03-30T04:00Z'],
    ],
    [
      'follows winter time',
      '0 6 * * ? *',
      'Europe/Berlin',
      '2027-10-29T12:00:00Z',
      ['2027-10-30T04:00Z', '2027-10-31T05:00Z', '2027-11-01T05:00Z'],
    ],
    [
      'leaves out a time that clocks skip',
      '30 2 * * ? *',
      'Europe/Berlin',
      '2027-03-26T12:00:00Z',
      ['2027-03-27T01:30Z', '2027-03-29T00:30Z', '2027-03-30T00:30Z'],
    ],
    [
      'leaves out an hour that clocks skip',
      '0 * * * ? *',
      'Europe/Berlin',
      '2027-03-27T23:30:00Z',
      ['2027-03-28T00:00Z', '2027-03-28T01:00Z', '2027-03-28T02:00Z'],
    ],
    [
      'is due once when a time comes twice',
      '30 2 * * ? *',
      'Europe/Berlin',
      '2027-10-30T12:00:00Z',
      ['2027-10-31T00:30Z', '2027-11-01T01:30Z', '2027-11-02T01:30Z'],
    ],
    [
      'is due once in an hour that comes twice',
      '0 * * * ? *',
      'Europe/Berlin',
      '2027-10-30T23:30:00Z',
      ['2027-10-31T00:00Z', '2027-10-31T02:00Z', '2027-10-31T03:00Z'],
    ],
    [
      'is over when asked in the second pass',
      '30 2 * * ? *',
      'Europe/Berlin',
      '2027-10-31T01:10:00Z',
      ['2027-11-01T01:30Z', '2027-11-02T01:30Z', '2027-11-03T01:30Z'],
    ],
    [
      'knows half hours',
      '15 2 * * ? *',
      'Australia/Lord_Howe',
      '2027-10-01T16:00:00Z',
      ['2027-10-03T15:15Z', '2027-10-04T15:15Z', '2027-10-05T15:15Z'],
    ],
    [
      'knows zones that lie ahead',
      '30 0 ? * MON *',
      'Pacific/Kiritimati',
      '2026-11-21T12:00:00Z',
      ['2026-11-22T10:30Z', '2026-11-29T10:30Z', '2026-12-06T10:30Z'],
    ],
    [
      'knows zones that lie behind',
      '30 23 1 * ? *',
      'Pacific/Pago_Pago',
      '2026-11-21T12:00:00Z',
      ['2026-12-02T10:30Z', '2027-01-02T10:30Z', '2027-02-02T10:30Z'],
    ],
    [
      'knows quarters',
      '0 6 * * ? *',
      'Asia/Kathmandu',
      '2026-11-21T12:00:00Z',
      ['2026-11-22T00:15Z', '2026-11-23T00:15Z', '2026-11-24T00:15Z'],
    ],
    [
      'knows summer in the south',
      '0 6 * * ? *',
      'America/Santiago',
      '2027-04-02T12:00:00Z',
      ['2027-04-03T09:00Z', '2027-04-04T10:00Z', '2027-04-05T10:00Z'],
    ],
  ])('%s', (_, fields, timeZone, after, expected) => {
    expect(next(fields, timeZone, after)).toEqual(expected);
  });
});
