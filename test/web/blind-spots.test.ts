import { describe, expect, it } from 'vitest';
import { throttlingCodes } from '../../functions/platform/calls/throttling-codes.ts';
import type { ItemOf } from '../../web/src/api/types.ts';
import { groupByCause } from '../../web/src/pages/blind-spots/causes.ts';
import { blindSpotsSearch } from '../../web/src/pages/blind-spots/search.ts';
import { seenOf, unseenOf } from '../../web/src/pages/blind-spots/seen.ts';
import { cureOf } from '../../web/src/parts/cure.ts';

type BlindSpot = ItemOf<'listBlindSpots'>;

const spot = (differences: Partial<BlindSpot>): BlindSpot => ({
  // Only the API brands its ids.
  accountId: '111122223333' as BlindSpot['accountId'],
  service: 'sqs',
  category: 'permission',
  code: 'AccessDenied',
  deniedBy: 'identity',
  since: '2026-11-20T03:04:09.000Z',
  operations: ['sqs:ListQueues'],
  actions: ['sqs:ListQueues'],
  regions: ['eu-west-1'],
  checks: 4,
  ...differences,
});

describe('what to do about what could not be read', () => {
  it.each<[Parameters<typeof cureOf>[0], ReturnType<typeof cureOf>]>([
    [{ category: 'authentication', code: 'AccessDenied' }, 'role'],
    [{ category: 'authentication', code: 'RegionDisabledException' }, 'region'],
    [{ category: 'authentication', code: 'InvalidClientTokenId' }, 'credentials'],
    [{ category: 'authentication', code: 'UnrecognizedClientException' }, 'credentials'],
    [{ category: 'authentication', code: 'ExpiredToken' }, 'session'],
    [{ category: 'authentication', code: 'SignatureDoesNotMatch' }, 'session'],
    [{ category: 'permission', code: 'AccessDenied', deniedBy: 'identity' }, 'template'],
    [{ category: 'permission', code: 'AccessDenied', deniedBy: 'scp' }, 'scp'],
    [{ category: 'permission', code: 'AccessDenied', deniedBy: 'rcp' }, 'rcp'],
    [{ category: 'permission', code: 'AccessDenied', deniedBy: 'boundary' }, 'boundary'],
    [{ category: 'permission', code: 'AccessDenied', deniedBy: 'session' }, 'sessionPolicy'],
    [{ category: 'permission', code: 'AccessDenied', deniedBy: 'resource' }, 'resource'],
    [{ category: 'permission', code: 'AccessDenied', deniedBy: 'unspecified' }, 'unspecified'],
    [{ category: 'permission', code: 'UnauthorizedOperation' }, 'unspecified'],
    [{ category: 'permission', code: 'OptInRequired', deniedBy: 'unspecified' }, 'subscription'],
    [{ category: 'limit', code: 'LimitExceededException' }, 'quota'],
    [{ category: 'limit', code: 'ServiceQuotaExceededException' }, 'quota'],
    [{ category: 'limit', code: 'ExpressionExceeded' }, 'tooMuch'],
    [{ category: 'service', code: 'ExpressionFailed' }, 'expression'],
    [{ category: 'service', code: 'InternalError' }, 'service'],
    [{ category: 'platform', code: 'PlatformError' }, 'platform'],
    [{ category: 'platform', code: 'AccessDenied', deniedBy: 'session' }, 'platform'],
  ])('%j: %s', (cause, cure) => {
    expect(cureOf(cause)).toBe(cure);
  });

  it('no code that means too many calls everywhere is taken for a full quota', () => {
    const everywhere = Object.keys(throttlingCodes).filter(
      (code) => code !== 'LimitExceededException',
    );
    const mistaken = everywhere.filter(
      (code) => cureOf({ category: 'limit', code }) !== 'throttled',
    );

    expect(everywhere.length).toBeGreaterThan(10);
    expect(mistaken).toEqual([]);
  });
});

describe('the causes of what could not be read', () => {
  const causesOf = (...spots: readonly BlindSpot[]) =>
    groupByCause(spots).flatMap(({ causes }) => causes);

  it('a refused role is one cause, whatever was to be asked with it', () => {
    const services = Array.from({ length: 220 }, (_, index) => `service-${index}`);

    const causes = causesOf(
      ...services.map((service) =>
        spot({ service, category: 'authentication', operations: [`${service}:List`], checks: 1 }),
      ),
    );

    expect(causes).toMatchObject([{ category: 'authentication', checks: 220, isAtLeast: false }]);
    expect(causes[0]?.services).toHaveLength(220);
  });

  it('a missing permission is one cause whatever each service calls it, since the earliest', () => {
    const [cause, ...others] = causesOf(
      spot({ service: 'sqs', code: 'AccessDenied', since: '2026-11-20T00:00:00.000Z' }),
      spot({
        service: 'ec2',
        code: 'UnauthorizedOperation',
        operations: ['ec2:DescribeVpcs'],
        actions: ['ec2:DescribeVpcs'],
        since: '2026-11-10T00:00:00.000Z',
      }),
    );

    expect(others).toEqual([]);
    expect(cause).toMatchObject({
      codes: ['AccessDenied', 'UnauthorizedOperation'],
      since: '2026-11-10T00:00:00.000Z',
      services: ['ec2', 'sqs'],
      operations: ['ec2:DescribeVpcs', 'sqs:ListQueues'],
      actions: ['ec2:DescribeVpcs', 'sqs:ListQueues'],
      checks: 8,
    });
  });

  it('what another policy denies is a cause of its own', () => {
    const causes = causesOf(spot({ deniedBy: 'identity' }), spot({ deniedBy: 'scp' }));

    expect(causes.map(({ cure }) => cure).sort()).toEqual(['scp', 'template']);
  });

  it('other failures are told apart by what AWS says', () => {
    const causes = causesOf(
      spot({ category: 'service', code: 'InternalError' }),
      spot({ category: 'service', code: 'ServiceUnavailable' }),
    );

    expect(causes).toHaveLength(2);
  });

  it('no check is counted twice that hangs on two items of a service', () => {
    const [cause] = causesOf(
      spot({ checks: 4 }),
      spot({ checks: 3, since: '2026-11-21T00:00:00.000Z', regions: ['us-east-1'] }),
      spot({ service: 'rds', checks: 2 }),
    );

    expect(cause).toMatchObject({
      checks: 6,
      isAtLeast: true,
      regions: ['eu-west-1', 'us-east-1'],
    });
  });

  it('accounts are apart, and the gravest cause of each comes first', () => {
    const other = '444455556666' as BlindSpot['accountId'];

    const accounts = groupByCause([
      spot({ category: 'service', code: 'InternalError', checks: 90 }),
      spot({ category: 'permission', checks: 1 }),
      spot({ category: 'permission', deniedBy: 'scp', checks: 5 }),
      spot({ accountId: other, category: 'limit', code: 'Throttling' }),
    ]);

    expect(
      accounts.map(({ accountId, causes }) => [accountId, ...causes.map(({ cure }) => cure)]),
    ).toEqual([
      ['111122223333', 'scp', 'template', 'service'],
      [other, 'throttled'],
    ]);
  });
});

it('the address of the blind spots holds only kinds of causes that there are', () => {
  expect(blindSpotsSearch({ account: '111122223333', category: 'permission', x: '1' })).toEqual({
    account: '111122223333',
    category: 'permission',
  });
  expect(blindSpotsSearch({ category: 'unheard-of', cursor: '' })).toEqual({});
});

describe('where no list is unread', () => {
  const counted = (key: string, error: number, blocked = 0) => ({
    ...{ key, blocked, asOf: `2026-11-2${key}T00:00:00.000Z` },
    severities: { high: { pass: 1, fail: 0, error, stale: 0, implied: 0 } },
  });

  it.each([
    ['nothing was counted', [], { assessed: 0, all: 2 }, 'nothing'],
    [
      'the only account is locked out',
      [counted('1', 3)],
      { assessed: 0, all: 1 },
      'not-all-accounts',
    ],
    [
      'an account was never assessed',
      [counted('1', 0)],
      { assessed: 1, all: 2 },
      'not-all-accounts',
    ],
    ['a resource is unread', [counted('1', 3)], { assessed: 1, all: 1 }, 'not-all-resources'],
    ['nothing is unread', [counted('1', 0)], { assessed: 1, all: 1 }, 'all'],
  ])('%s', (_, items, accounts, seen) => {
    expect(seenOf({ items, accounts })).toBe(seen);
  });

  it('counts are of the account that the page is narrowed to', () => {
    const counts = { items: [counted('1', 3, 2), counted('2', 5, 1)], asOf: 'the earliest' };

    expect(unseenOf(counts)).toEqual({ errors: 8, blocked: 3, asOf: 'the earliest' });
    expect(unseenOf(counts, '2')).toEqual({
      ...{ errors: 5, blocked: 1 },
      asOf: '2026-11-22T00:00:00.000Z',
    });
    expect(unseenOf(counts, '3')).toEqual({ errors: 0, blocked: 0 });
  });
});
