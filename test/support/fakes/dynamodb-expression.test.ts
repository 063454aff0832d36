import { describe, expect, it } from 'vitest';
import { createReader, ValidationException } from './dynamodb-expression.ts';

/** Whether the item meets the condition, as the fake says it. */
const meets = (expression: string, values: readonly unknown[], item: object) =>
  createReader({
    ExpressionAttributeNames: { '#a': 'a' },
    ExpressionAttributeValues: Object.fromEntries(values.map((value, at) => [`:v${at}`, value])),
  }).condition(expression)({ ...item });

describe('a condition of the fake', () => {
  it.each([
    ['size(#a) > :v0', [1], { a: ['x', 'y'] }, true],
    ['size(#a) > :v0', [2], { a: ['x', 'y'] }, false],
    // A path that is not there fails the comparison, in a filter and in a condition, and is no error:
    // https://github.com/scylladb/scylladb/blob/master/test/alternator/test_condition_expression.py asks AWS so.
    ['size(#a) > :v0', [-1], {}, false],
    ['#a BETWEEN :v0 AND :v1', [1, 3], { a: 3 }, true],
    ['#a BETWEEN :v0 AND :v1', [1, 3], { a: 4 }, false],
    ['#a BETWEEN :v0 AND :v1', [1, 3], {}, false],
  ] as const)('%s with %j of %j: %j', (expression, values, item, met) => {
    expect(meets(expression, values, item)).toBe(met);
  });

  it('refuses what it cannot measure as DynamoDB does', () => {
    expect(() => meets('size(#a) > :v0', [1], { a: 'text' })).toThrow(ValidationException);
  });
});
