import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const sources = globSync('web/src/**/*.{ts,tsx}', { cwd: root }).map((file) => ({
  file,
  text: readFileSync(resolve(root, file), 'utf8'),
}));

const linesWith = (pattern: RegExp) =>
  sources.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? `${file}:${index + 1}: ${line.trim()}` : [])),
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
