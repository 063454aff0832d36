import { describe, expect, it } from 'vitest';
import {
  conditionsHold,
  matchesPattern,
  substitute,
} from '../../../../local/emulator/iam/conditions.ts';

const tenantTag = `\${aws:PrincipalTag/tenantId}`;

describe('conditions', () => {
  it.each([
    ['an equal value', { StringEquals: { k: ['a', 'b'] } }, { k: ['b'] }, true],
    ['another value', { StringEquals: { k: ['a'] } }, { k: ['b'] }, false],
    ['an absent key', { StringEquals: { k: ['a'] } }, {}, false],
    ['an absent key, negated', { StringNotEquals: { k: ['a'] } }, {}, true],
    ['an absent key, if it exists', { StringEqualsIfExists: { k: ['a'] } }, {}, true],
    ['a wildcard where none is meant', { StringEquals: { k: ['a*'] } }, { k: ['ab'] }, false],
    ['a wildcard', { StringLike: { k: ['a*'] } }, { k: ['ab'] }, true],
    [
      'an ARN',
      { ArnEquals: { k: ['arn:aws:iam::1:role/*'] } },
      { k: ['arn:aws:iam::1:role/x'] },
      true,
    ],
    [
      'all of several values',
      { 'ForAllValues:StringLike': { k: ['a*'] } },
      { k: ['a', 'ab'] },
      true,
    ],
    [
      'one of several values',
      { 'ForAllValues:StringLike': { k: ['a*'] } },
      { k: ['a', 'b'] },
      false,
    ],
    ['none of no values', { 'ForAllValues:StringLike': { k: ['a*'] } }, {}, true],
    ['any of several values', { 'ForAnyValue:StringLike': { k: ['a*'] } }, { k: ['a', 'b'] }, true],
    ['a key that must be there', { Null: { k: ['false'] } }, {}, false],
    ['a key that must not be there', { Null: { k: ['true'] } }, {}, true],
    [
      'two conditions of which one fails',
      { StringEquals: { k: ['a'] }, Null: { k: ['true'] } },
      { k: ['a'] },
      false,
    ],
  ])('with %s', (_, block, context, expected) => {
    expect(conditionsHold(block, context)).toBe(expected);
  });

  it('refuse to guess what an operator means that is not written here', () => {
    expect(() => conditionsHold({ BinaryEquals: { k: ['a'] } }, { k: ['a'] })).toThrow(
      'BinaryEquals',
    );
  });

  it('know no upper and lower case in keys, but do in tags', () => {
    const context = { 'aws:PrincipalTag/tenantId': ['t'] };

    expect(conditionsHold({ StringEquals: { 'AWS:principaltag/tenantId': ['t'] } }, context)).toBe(
      true,
    );
    expect(conditionsHold({ StringEquals: { 'aws:PrincipalTag/tenantid': ['t'] } }, context)).toBe(
      false,
    );
  });
});

describe('policy variables', () => {
  it('bring in the value of a tag', () => {
    expect(substitute(`T#${tenantTag}#*`, { 'aws:PrincipalTag/tenantId': ['t1'] })).toBe('T#t1#*');
  });

  it('match nothing when the tag is absent', () => {
    expect(substitute(`T#${tenantTag}`, {})).toBeUndefined();
    const block = { StringLike: { k: [`T#${tenantTag}*`] } };
    expect(conditionsHold(block, { k: ['T#'] })).toBe(false);
  });

  it('never become wildcards', () => {
    const meant = substitute(`T#${tenantTag}`, { 'aws:PrincipalTag/tenantId': ['*'] }) ?? '';

    expect(matchesPattern('T#another', meant)).toBe(false);
    expect(matchesPattern('T#*', meant)).toBe(true);
  });
});
