import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDecisions } from '../../tools/decisions.ts';

const root = resolve(import.meta.dirname, '../..');

const sources = [
  ...globSync('{bin,lib,functions,local,tools,test}/**/*.{ts,py,cjs}', { cwd: root }),
  ...globSync('*.config.ts', { cwd: root }),
];

/**
 * A record that is superseded as a whole speaks of its time. Every other one is read by whoever is about to change
 * what it decided, so that what it names has to be there, too.
 */
const ofTheirTime = readDecisions()
  .filter(({ superseded }) => superseded.some((by) => by.startsWith('by ')))
  .map(({ file }) => `docs/decisions/${file}`);

const pages = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md'], { cwd: root }).filter(
  (page) => !ofTheirTime.includes(page),
);

const path =
  /(?<![\w./@$}*>-])(?:bin|lib|functions|statemachines|local|tools|test|docs|core|checks|frameworks|data|platform|use-cases|api|run|events)\/[\w./-]+\.(?:ts|py|cjs|json|md)\b/g;
const record = /(?<=docs\/decisions\/)\d{4}(?![\w-])/g;
const link = /(?<=\]\()(?!https:|#)[^)#\s]+/g;

describe('files that are named', () => {
  it.each([
    ['comments of sources', sources, comment],
    // Messages of tests name the page that has the cure.
    ['texts of sources', sources, (line: string) => line.match(/docs\/[\w./-]+/g)?.join(' ') ?? ''],
    ['pages', pages, (line: string) => line],
  ])('in %s exist', (_, files, spoken) => {
    const named = find(path, files, spoken);
    const dead = named.filter(({ text }) => !isThere(text) && !isThere(join('functions', text)));

    expect(named, 'The pattern fits no path any more').not.toEqual([]);
    expect(dead.map(asLine), 'Write where the file is now').toEqual([]);
  });

  it('as links from page to page exist', () => {
    const links = find(link, pages, (line) => line);
    const dead = links.filter(({ file, text }) => !isThere(join(dirname(file), text)));

    expect(links).not.toEqual([]);
    expect(dead.map(asLine), 'Link to where the file is now').toEqual([]);
  });

  it('as the number of a decision exist', () => {
    const numbers = readDecisions().map(({ number }) => number);
    const named = find(record, [...sources, ...pages], (line) => line);

    expect(named).not.toEqual([]);
    expect(named.filter(({ text }) => !numbers.includes(text)).map(asLine)).toEqual([]);
  });
});

interface Named {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

const asLine = ({ file, line, text }: Named) => `${file}:${line}: ${text}`;

/** @param spoken What of a line is searched. */
function find(
  pattern: RegExp,
  files: readonly string[],
  spoken: (line: string) => string,
): readonly Named[] {
  return files.flatMap((file) =>
    readFileSync(resolve(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        [...spoken(line).matchAll(pattern)].map(([text]) => ({ file, line: index + 1, text })),
      ),
  );
}

/** What a line says to its reader: all of it within a block of comment, else what follows `//` or `#`. */
function comment(line: string): string {
  return /^\s*\/?\*.*|(?<![:'"`\w])(?:\/\/|#) .*/.exec(line)?.[0] ?? '';
}

const isThere = (file: string) => existsSync(resolve(root, file));
