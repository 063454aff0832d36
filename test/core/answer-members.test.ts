import { describe, expect, it } from 'vitest';
import { itemsAt, memberAt, textAt } from '../../functions/core/answer-members.ts';
import { IncompleteAnswerError } from '../../functions/core/errors.ts';

describe('the list at a path of an answer', () => {
  it.each([
    ['is what stands there', { List: { Items: ['a'] } }, ['a']],
    ['is empty where AWS says that it has none', { List: { Items: [], Quantity: 0 } }, []],
    ['is empty where CloudFront leaves out the items of none', { List: { Quantity: 0 } }, []],
    [
      'is not there where AWS counts items that it does not say',
      { List: { Quantity: 2 } },
      undefined,
    ],
    ['is not there where it is left out', { List: {} }, undefined],
    ['is not there where all of it is left out', {}, undefined],
    ['is not there where a text stands for it', { List: { Items: 'a' } }, undefined],
  ])('%s', (_, answer, items) => {
    expect(itemsAt(answer, 'List.Items')).toEqual(items);
  });
});

describe('the text at a path of an item', () => {
  it.each([
    ['is what stands there', { State: { Name: 'ready' } }, 'ready'],
    ['is nothing where it is empty', { State: { Name: '' } }, undefined],
    ['is nothing where AWS leaves it out', { State: {} }, undefined],
    ['is nothing where AWS says null', { State: null }, undefined],
  ])('%s', (_, item, text) => {
    expect(textAt(item, 'State.Name')).toBe(text);
  });

  it('is an error where it is no text', () => {
    expect(() => textAt({ State: { Name: 7 } }, 'State.Name')).toThrow(IncompleteAnswerError);
  });
});

it('a member is not looked for within a text', () => {
  expect(memberAt({ State: 'ready' }, 'State.length')).toBeUndefined();
});
