import { describe, expect, it } from 'vitest';
import { findingStatuses as apiStatuses } from '../../functions/core/findings/finding.ts';
import { severities as apiSeverities } from '../../functions/core/severity.ts';
import { parseSearch, stringifySearch } from '../../web/src/app/search.ts';
import {
  apiFilter,
  filterOf,
  groupedBy,
  hasOrder,
  isBeyondCounts,
  isFiltered,
  isOn,
  mayHideUnseen,
  quickFilters,
  toggled,
  tokensOf,
  unseenBy,
  whyNoCounts,
  withFilter,
  withProperty,
} from '../../web/src/pages/findings/filter-query.ts';
import { findingsSearch } from '../../web/src/pages/findings/search.ts';
import { findingStatuses, severities } from '../../web/src/queries/finding-words.ts';

const address =
  '?severity=critical,high&status=fail,error&account=111122223333&service=s3&region=eu-west-1&check=s3-bucket-versioning-enabled&change=new,reopened&since=2026-11-25T00:00:00.000Z&q=invoices&resource=arn:aws:s3:::invoices';

describe('the filter of the findings', () => {
  it('is the same as conditions and in the address', () => {
    const search = findingsSearch(parseSearch(address));

    expect(filterOf(tokensOf(search))).toEqual({ filter: search, refused: [] });
    expect(new URLSearchParams(stringifySearch(search))).toEqual(new URLSearchParams(address));
    expect(tokensOf(search)).toHaveLength(10);
  });

  it.each([
    [
      'several conditions of a list together',
      [
        ['severity', 'low'],
        ['severity', ['high']],
      ],
      { severity: ['high', 'low'] },
    ],
    [
      'the last condition of what has one value',
      [
        ['service', 's3'],
        ['service', 'sqs'],
      ],
      { service: 'sqs' },
    ],
    [
      'a day as its beginning in UTC',
      [['since', '2026-11-25']],
      { since: '2026-11-25T00:00:00.000Z' },
    ],
    ['text without a property as what names contain', [[undefined, ' logs ']], { q: 'logs' }],
  ])('takes %s', (_, conditions, filter) => {
    const tokens = conditions.map(([propertyKey, value]) => ({
      ...(propertyKey !== undefined && { propertyKey: String(propertyKey) }),
      operator: '=',
      value,
    }));

    expect(filterOf(tokens)).toEqual({ filter, refused: [] });
  });

  it.each([
    ['severity', 'urgent'],
    ['account', 'production'],
    ['since', 'tuesday'],
    ['since', '2026-13-40'],
    ['nobody', 'knows'],
    ['selected', 'x'],
  ])(
    'refuses %s %s and says so: a condition that is dropped would show too much',
    (propertyKey, value) => {
      expect(filterOf([{ propertyKey, operator: '=', value }])).toEqual({
        filter: {},
        refused: [value],
      });
    },
  );

  it('is asked of the API in its words', () => {
    const asked = apiFilter(
      findingsSearch(parseSearch(`${address}&selected=x&cursor=y&order=oldest`)),
    );

    expect(asked).toEqual({
      severity: 'critical,high',
      status: 'fail,error',
      account: '111122223333',
      service: 's3',
      region: 'eu-west-1',
      check: 's3-bucket-versioning-enabled',
      change: 'new,reopened',
      changedAfter: '2026-11-25T00:00:00.000Z',
      q: 'invoices',
      resource: 'arn:aws:s3:::invoices',
      order: 'oldest',
    });
  });

  it('knows the severities and statuses that the API knows', () => {
    expect(severities).toEqual(apiSeverities);
    expect([...findingStatuses].sort()).toEqual([...apiStatuses].sort());
  });
});

describe('a quick filter', () => {
  const now = new Date(2026, 10, 26, 15, 30);

  it('of yesterday begins when the reader’s yesterday began', () => {
    expect(quickFilters.newSinceYesterday(now).since).toBe(new Date(2026, 10, 25).toISOString());
  });

  it('is switched on and off beside the rest, and begins at the first page', () => {
    const before = findingsSearch({ service: 's3', cursor: 'x', selected: 'y' });
    const filter = quickFilters.criticalAndHigh();

    const on = toggled(before, filter);

    expect(on).toEqual({ service: 's3', severity: ['critical', 'high'] });
    expect(isOn(on, filter)).toBe(true);
    expect(isOn(before, filter)).toBe(false);
    expect(toggled({ ...on, cursor: 'z' }, filter)).toEqual({ service: 's3' });
  });
});

describe('the order', () => {
  it.each([
    ['', true],
    ['?severity=low&region=eu-west-1&q=x&since=2026-11-25', true],
    ['?status=error', true],
    ['?service=s3', false],
    ['?account=111122223333', false],
    ['?resource=arn:aws:s3:::invoices', false],
    ['?status=pass', false],
    ['?change=resolved', false],
    ['?change=resolved&status=fail', false],
  ])('of %s can be chosen: %s', (search, can) => {
    expect(hasOrder(findingsSearch(parseSearch(search)))).toBe(can);
  });

  it('ends with a filter whose list has none: the API would refuse it', () => {
    const before = findingsSearch({ order: 'oldest', severity: 'low' });

    expect(withFilter(before, { severity: ['high'] }).order).toBe('oldest');
    expect(withFilter(before, { service: 's3' }).order).toBeUndefined();
  });
});

describe('the list by check', () => {
  it.each([
    ['?group=check&account=111122223333&service=s3', false],
    ['?group=check&severity=low', true],
    ['?group=check&q=x', true],
  ])('of %s leaves a part of the filter aside: %s', (search, leaves) => {
    expect(isBeyondCounts(findingsSearch(parseSearch(search)))).toBe(leaves);
  });

  it('begins at its first page, and keeps the filter', () => {
    const before = findingsSearch({ service: 's3', cursor: 'x', selected: 'y' });

    expect(groupedBy(before, 'check')).toEqual({ service: 's3', group: 'check' });
    expect(groupedBy({ ...before, group: 'check' }, undefined)).toEqual({ service: 's3' });
  });
});

it.each([
  ['?selected=x&order=oldest&cursor=y&group=check', false],
  ['?q=x', true],
  ['?severity=low', true],
])('%s narrows the list: %s', (search, narrows) => {
  expect(isFiltered(findingsSearch(parseSearch(search)))).toBe(narrows);
});

it('what could not be assessed is asked for without a name or a change: either would hide it', () => {
  const search = findingsSearch(parseSearch(`${address}&selected=x&cursor=y`));

  expect(unseenBy(search)).toEqual({
    severity: ['critical', 'high'],
    status: ['error'],
    account: '111122223333',
    service: 's3',
    region: 'eu-west-1',
    check: 's3-bucket-versioning-enabled',
  });
});

it.each([
  ['?severity=high', false],
  ['?status=error&service=s3', false],
  ['?status=fail', true],
  ['?q=x', true],
  ['?resource=arn:aws:s3:::invoices', true],
  ['?change=new', true],
  ['?since=2026-11-25', true],
])('an empty list of %s may hide what could not be assessed: %s', (search, may) => {
  expect(mayHideUnseen(findingsSearch(parseSearch(search)))).toBe(may);
});

it.each([
  ['', false, 'nothing'],
  ['?account=111122223333', false, 'here'],
  ['?service=s3', false, 'here'],
  ['?service=s3&cursor=x', false, 'behind'],
  ['?cursor=x', true, 'stopped'],
])('no counts of %s, stopped %s: %s', (search, stopped, why) => {
  expect(whyNoCounts(findingsSearch(parseSearch(search)), stopped)).toBe(why);
});

describe('one property of the filter, said otherwise', () => {
  it.each([
    ['?severity=high', 'severity', ['critical', 'high'], '?severity=critical,high'],
    ['?severity=high&q=invoices', 'severity', [], '?q=invoices'],
    ['?account=111122223333', 'service', 's3', '?account=111122223333&service=s3'],
    ['?service=s3&region=eu-west-1', 'service', undefined, '?region=eu-west-1'],
    ['?q=invoices', 'q', '', ''],
    // The page and what is selected belonged to another list; the order does not hold for one service.
    ['?order=oldest&selected=x&cursor=y', 'service', 's3', '?service=s3'],
  ] as const)('of %s, %s, is another address', (address, key, value, after) => {
    const search = withProperty(findingsSearch(parseSearch(address)), key, value);

    expect(stringifySearch(search)).toBe(after);
  });
});
