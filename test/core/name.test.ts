import { describe, expect, it } from 'vitest';
import { cleanLine, isCleanLine } from '../../functions/core/clean-line.ts';
import { Name } from '../../functions/core/name.ts';

/** What is not clean, and how it is spelled out. */
const unclean: readonly (readonly [what: string, character: string, spelled: string])[] = [
  ['a line feed', '\n', '\\n'],
  ['a carriage return', '\r', '\\r'],
  ['a tab', '\t', '\\t'],
  ['NUL', '\u0000', '\\u{0}'],
  ['an escape', '\u001b', '\\u{1b}'],
  ['delete', '\u007f', '\\u{7f}'],
  ['a C1 control', '\u009b', '\\u{9b}'],
  ['a next line', '\u0085', '\\u{85}'],
  ['a line separator', '\u2028', '\\u{2028}'],
  ['a paragraph separator', '\u2029', '\\u{2029}'],
  ['a right-to-left override', '\u202e', '\\u{202e}'],
  ['a right-to-left isolate', '\u2067', '\\u{2067}'],
  ['an Arabic letter mark', '\u061c', '\\u{61c}'],
  ['a left-to-right mark', '\u200e', '\\u{200e}'],
  ['a zero-width space', '\u200b', '\\u{200b}'],
  ['a zero-width joiner', '\u200d', '\\u{200d}'],
  ['a word joiner', '\u2060', '\\u{2060}'],
  ['a byte order mark', '\ufeff', '\\u{feff}'],
  ['a soft hyphen', '\u00ad', '\\u{ad}'],
  ['a Hangul filler', '\u3164', '\\u{3164}'],
  ['a blank of Braille', '\u2800', '\\u{2800}'],
  ['a tag letter', '\u{e0041}', '\\u{e0041}'],
  ['a private character', '\ue000', '\\u{e000}'],
  ['half a pair', '\ud83d', '\\u{d83d}'],
];

describe('text of others', () => {
  it.each(unclean)('with %s is no clean line, and becomes one', (_, character, spelled) => {
    expect(isCleanLine(`a${character}b`)).toBe(false);
    expect(cleanLine(`a${character}b${character}`)).toBe(`a${spelled}b${spelled}`);
    expect(isCleanLine(cleanLine(character))).toBe(true);
  });
});

describe('a name', () => {
  const taken = (name: string) => Name.safeParse(name).data;

  it.each([
    'Acme',
    'Müller & Söhne – «Prüfung» (täglich)',
    '日本語の名前',
    'قسم التدقيق',
    'שלום',
    'नमस्ते',
    '🚀 Launch ❤️',
    'a\u00a0b',
    'O\'Neil "quoted" <x@example.com>',
    'e\u0301',
  ])('is taken as it is: %s', (name) => {
    expect(taken(name)).toBe(name);
  });

  it('loses the space around it', () => {
    expect(taken(' \t Acme\r\n')).toBe('Acme');
  });

  it.each(unclean)('is not taken with %s in it', (_, character) => {
    expect(taken(`a${character}b`)).toBeUndefined();
  });

  it.each(['', ' ', '\u00a0', '\u3000', '\ufe0f', '\u0301'])(
    'is not taken if there is nothing to see: %j',
    (name) => {
      expect(taken(name)).toBeUndefined();
    },
  );

  it('has at most 100 characters, however many bytes they are', () => {
    expect(taken('🚀'.repeat(100))).toHaveLength(200);
    expect(taken('🚀'.repeat(101))).toBeUndefined();
    expect(taken('x'.repeat(101))).toBeUndefined();
  });
});
