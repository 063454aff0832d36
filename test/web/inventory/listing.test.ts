import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from '../../../web/src/app/search.ts';
import {
  apiFilter,
  conditionsIn,
  mayHideUnmade,
  unmadeBy,
} from '../../../web/src/pages/inventory/filter-query.ts';
import { inventorySearch } from '../../../web/src/pages/inventory/search.ts';
import { unmadeGroups } from '../../../web/src/pages/inventory/unmade-groups.ts';
import { isResource, isUnmade, type Listed } from '../../../web/src/queries/resources.ts';

const address =
  '?q=orders&service=sqs&type=AWS::SQS::Queue&account=111122223333&region=eu-west-1&tag=team%3Dshop&change=new,resolved';

describe('the filter of the inventory', () => {
  it('stands in the address, and is what the API is asked for', () => {
    const search = inventorySearch(parseSearch(`${address}&cursor=abc&other=1`));

    expect(conditionsIn(search)).toBe(7);
    expect(apiFilter(search)).toEqual({
      q: 'orders',
      service: 'sqs',
      type: 'AWS::SQS::Queue',
      account: '111122223333',
      region: 'eu-west-1',
      tag: 'team=shop',
      change: 'new,resolved',
    });
    expect(new URLSearchParams(stringifySearch({ ...search, cursor: undefined }))).toEqual(
      new URLSearchParams(address),
    );
  });

  it.each([
    [{ service: 'sqs', region: 'eu-west-1' }, false],
    [{ change: ['not-assessed'] as const }, false],
    [{ q: 'orders' }, true],
    [{ tag: 'team' }, true],
    [{ change: ['new'] as const }, true],
  ])('of %j hides lists that could not be made: %s', (search, hides) => {
    expect(mayHideUnmade(search)).toBe(hides);
  });

  it('asks for what it hides by place and type, and neither by name nor by tag', () => {
    const search = inventorySearch(parseSearch(address));

    expect(unmadeBy(search)).toEqual({
      service: 'sqs',
      type: 'AWS::SQS::Queue',
      account: '111122223333',
      region: 'eu-west-1',
      change: ['not-assessed'],
    });
    expect(mayHideUnmade(unmadeBy(search))).toBe(false);
  });
});

const denied = {
  state: 'error',
  category: 'permission',
  code: 'AccessDenied',
  operation: 'sqs:ListQueues',
  message: 'no',
  since: '2026-11-18T03:04:12.000Z',
} as const;

// The ids are branded where the API parses them.
const listed = (own: object = {}) =>
  ({
    resourceId: 'id',
    accountId: '111122223333',
    service: 'sqs',
    type: 'AWS::SQS::Queue',
    region: 'eu-west-1',
    assessment: denied,
    change: 'not-assessed',
    changedAt: '2026-11-18T03:04:12.000Z',
    firstSeenAt: '2026-11-18T03:04:12.000Z',
    executionId: '01JCZA4K6Y2W8R0Q5V7T9X3B1D',
    ...own,
  }) as unknown as Listed;

describe('a listing that could not be made', () => {
  it('is no resource, and a resource that could not be read is none', () => {
    const resource = { id: 'arn:aws:sqs:eu-west-1:111122223333:orders', name: 'orders' };

    expect([listed(), listed({ resource })].map(isUnmade)).toEqual([true, false]);
    expect([listed(), listed({ resource })].map(isResource)).toEqual([false, true]);
  });

  it('is none any more once it could be made again', () => {
    expect(isUnmade(listed({ change: 'resolved' }))).toBe(false);
  });

  it('stands beside those of the same type, call, code and execution, and apart from others', () => {
    const groups = unmadeGroups(
      [
        listed(),
        listed({ region: 'us-east-1' }),
        listed({ accountId: '222233334444' }),
        listed({ assessment: { ...denied, code: 'InternalError', category: 'service' } }),
        listed({ executionId: '01JD6Y0E8R9V7M1C5T3K2N4P6Q' }),
      ].filter(isUnmade),
    );

    expect(groups.map(({ code, regions, accounts }) => [code, regions, accounts])).toEqual([
      ['AccessDenied', ['eu-west-1', 'us-east-1'], ['111122223333', '222233334444']],
      ['InternalError', ['eu-west-1'], ['111122223333']],
      ['AccessDenied', ['eu-west-1'], ['111122223333']],
    ]);
  });
});
