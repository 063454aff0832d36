import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { expect, it } from 'vitest';

// By the text of the sources: what is bundled for the architecture test has lost its imports of types.

const root = resolve(import.meta.dirname, '../..');

/** The rooms of lib/constructs. Each imports itself and those before it; stacks wire, and nobody imports them. */
const rooms = ['function', 'data', 'run', 'api', 'operations'];

interface Import {
  /** `file:line` */
  readonly at: string;
  readonly from: string;
  readonly to: string;
}

const importsOf = (from: string): readonly Import[] =>
  readFileSync(join(root, from), 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const [, path] = / from '(\.[^']+)';$/.exec(text) ?? [];
      const at = `${from}:${index + 1}`;
      return path === undefined ? [] : [{ at, from, to: normalize(join(dirname(from), path)) }];
    });

const roomOf = (file: string) => /^lib\/constructs\/(\w+)\//.exec(file)?.[1] ?? '';
const placeOf = (file: string) => rooms.indexOf(roomOf(file));

it('constructs take constructs, of their own room or of one before it', () => {
  const files = globSync('lib/constructs/**/*.ts', { cwd: root });
  const imports = files.flatMap(importsOf);
  const wrong = imports.filter(({ from, to }) =>
    to.startsWith('lib/constructs/')
      ? placeOf(to) > placeOf(from)
      : /^lib\/(stacks\/|app\.ts)/.test(to),
  );

  expect(new Set(files.map(roomOf)), 'The list of rooms above').toEqual(new Set(rooms));
  expect(imports.length).toBeGreaterThan(files.length);
  expect(
    wrong.map(({ at, to }) => `${at} imports ${to}`),
    `Take the construct by name in the props, and let the stack give it. Rooms, in order: ${rooms.join(', ')}.`,
  ).toEqual([]);
});
