import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sources } from './imports.ts';

const root = resolve(import.meta.dirname, '../..');

/** A doc comment that begins with a word which leads to something else than its subject. */
const leaning = /\/\*\*[\s*]+((?:Of|Those|As|For|With|By|At|From|On|In)\b[^\n]*)/g;

const cure =
  'A doc comment is a sentence that names its subject, so that it can be read without the line below: ' +
  '"/** The fence of the marker that the writer holds. */" and not "/** Of the writer\'s marker. */". ' +
  'Delete one that says no more than the name. What things are called: docs/words.md';

/** The beginnings of the doc comments in a text that lean on what they stand above. */
const leaningIn = (text: string): readonly string[] =>
  [...text.matchAll(leaning)].map(([, beginning = '']) => beginning);

describe('a doc comment', () => {
  it.each([
    ["/** Of the writer's marker. */", ["Of the writer's marker. */"]],
    ['/**\n * As Cognito sends it.\n */', ['As Cognito sends it.']],
    ['  /** In days. */', ['In days. */']],
    ['/** The fence of the marker. */', []],
    ['/** Asks Cognito. @param name Of the user. */', []],
    ['/** Information that people read. */', []],
    ['// For tests.', []],
  ])('that begins with its subject is told from one that does not: %s', (text, beginnings) => {
    expect(leaningIn(text)).toEqual(beginnings);
  });

  it('names its subject', () => {
    // This file's own comments that lean are examples.
    const files = sources.filter((file) => file !== 'test/architecture/doc-comments.test.ts');

    const found = files.flatMap((file) =>
      leaningIn(readFileSync(join(root, file), 'utf8')).map((beginning) => `${file}: ${beginning}`),
    );

    expect(files.length, 'No sources are looked at any more').toBeGreaterThan(3000);
    expect(found, cure).toEqual([]);
  });
});
