import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const sources = globSync('web/src/**/*.{ts,tsx}', { cwd: root }).map((file) => ({
  file,
  text: readFileSync(resolve(root, file), 'utf8'),
}));

/** Where a pattern matches, over the ends of lines as well: with the line on which it begins. */
const linesWith = (pattern: RegExp) =>
  sources.flatMap(({ file, text }) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map(({ index, 0: found }) => {
      const line = text.slice(0, index).split('\n').length;
      return `${file}:${line}: ${found.trim().replace(/\s+/g, ' ')}`;
    }),
  );

it('no page makes markup of text: names from AWS are text, and nothing else', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(
    linesWith(/dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write/),
  ).toEqual([]);
});

it('components come from their own files: the package as a whole is 2 MB', () => {
  expect(linesWith(/from '@cloudscape-design\/components'/)).toEqual([]);
});

it('what people read stands in web/src/texts: pages and parts hold no sentences', () => {
  const sentence = />\s*[A-Z][a-z]+ [a-z]+[^<{]*</;
  const label = /\b(label|title|description|header|placeholder|ariaLabel|text)="[A-Za-z]/;
  const own = linesWith(new RegExp(`${sentence.source}|${label.source}`)).filter((line) =>
    /^web\/src\/(pages|parts|app)\//.test(line),
  );

  expect(own.join('\n')).toBe('');
});

it('every text is said somewhere', () => {
  const texts = globSync('web/src/texts/**/*.ts', { cwd: root });
  const unsaid = texts.flatMap((file) => {
    const own = readFileSync(resolve(root, file), 'utf8')
      .split(/^export const (?=\w)/m)
      .slice(1);
    return own.flatMap((said) => {
      const name = /^\w+/.exec(said)?.[0] ?? '';
      const users = sources.filter((source) => source.file !== file && source.text.includes(name));
      const keys = [...said.matchAll(/^ {2}'?([\w-]+)'?:/gm)].map(([, key = '']) => key);
      const isSaid = (key: string) =>
        users.some(({ text }) => new RegExp(`[.{,]\\s*${key}\\b`).test(text));
      return keys.filter((key) => !isSaid(key)).map((key) => `${name}.${key}`);
    });
  });

  expect(texts.length).toBeGreaterThan(5);
  expect(unsaid, 'Say it where it belongs, or delete it.').toEqual([]);
});
