import { describe, expect, it } from 'vitest';
import { IncompleteAnswerError } from '../../../functions/core/errors.ts';
import { because, kindOfWord } from '../../../functions/core/judgement/known-words.ts';

const words = { good: ['ACTIVE'], bad: ['CREATE_FAILED', 'Failed'] } as const;

describe('kindOfWord', () => {
  it.each([
    ['ACTIVE', 'good'],
    ['Active', 'good'],
    ['CREATE_FAILED', 'bad'],
    ['create-failed', 'bad'],
    ['CreateFailed', 'bad'],
    ['failed', 'bad'],
  ])('takes %s for %s, as models and answers spell words differently', (state, kind) => {
    expect(kindOfWord(state, 'Status', words)).toBe(kind);
  });

  it.each([
    ['a word that is not listed', 'ASLEEP', 'AWS answered Status "ASLEEP", which is not known.'],
    ['an empty word', '', 'AWS answered Status "", which is not known.'],
    ['no word', undefined, 'AWS answered without Status.'],
  ])('refuses %s', (_, state, message) => {
    const judging = () => kindOfWord(state, 'Status', words);
    expect(judging).toThrow(IncompleteAnswerError);
    expect(judging).toThrow(message);
  });
});

describe('because', () => {
  it.each([
    ['Access denied.', ': Access denied'],
    ['Access denied', ': Access denied'],
    ['', ''],
    [undefined, ''],
  ])('makes %s the rest of a sentence', (reason, rest) => {
    expect(because(reason)).toBe(rest);
  });
});
