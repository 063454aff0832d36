import { describe, expect, it } from 'vitest';
import { IncompleteAnswerError } from '../../../functions/core/errors.ts';
import { because, kindOfState } from '../../../functions/core/judgement/states.ts';

const words = { good: ['ACTIVE'], bad: ['CREATE_FAILED', 'Failed'] } as const;

describe('kindOfState', () => {
  it.each([
    ['ACTIVE', 'good'],
    ['Active', 'good'],
    ['CREATE_FAILED', 'bad'],
    ['create-failed', 'bad'],
    ['CreateFailed', 'bad'],
    ['failed', 'bad'],
  ])('takes %s for %s, as models and answers spell words differently', (state, kind) => {
    expect(kindOfState(state, words, 'Status')).toBe(kind);
  });

  it.each([
    ['a word that is not listed', 'ASLEEP', 'AWS answered a Status that is not known: ASLEEP.'],
    ['an empty word', '', 'AWS answered a Status that is not known: .'],
    ['no word', undefined, 'AWS answered without Status.'],
  ])('refuses %s', (_, state, message) => {
    const judging = () => kindOfState(state, words, 'Status');
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
