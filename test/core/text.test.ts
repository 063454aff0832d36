import { describe, expect, it } from 'vitest';
import { listed, shortened } from '../../functions/core/text.ts';

describe('names in a sentence', () => {
  const names = Array.from({ length: 12 }, (_, index) => `s3:Get${index}`);

  it.each([
    [['s3:GetA'], 's3:GetA'],
    [['s3:GetA', 's3:GetB'], 's3:GetA, s3:GetB'],
    [names.slice(0, 10), names.slice(0, 10).join(', ')],
    [names, `${names.slice(0, 10).join(', ')} and 2 more`],
  ])('are ten at most: %j', (given, said) => {
    expect(listed(given)).toBe(said);
  });
});

describe('a text', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['', 3, ''],
  ])('is cut to so many letters: %s to %i', (given, letters, said) => {
    expect(shortened(given, letters)).toBe(said);
  });
});
