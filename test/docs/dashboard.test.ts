import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { pictures, tour } from '../../tools/pictures/pictures.ts';

const docs = resolve(import.meta.dirname, '../../docs');

it('the tour of the dashboard is that of its pictures', () => {
  expect(readFileSync(`${docs}/dashboard.md`, 'utf8'), 'npm run screenshots').toBe(tour());
});

it.each(pictures)('$name is a picture of at most 200 kB', ({ name }) => {
  const { size } = statSync(`${docs}/pictures/${name}.png`);

  expect(size).toBeGreaterThan(10_000);
  expect(size).toBeLessThan(200_000);
});

it('no picture is left that the tour does not show', () => {
  const shown = pictures.map(({ name }) => `${name}.png`);

  expect(readdirSync(`${docs}/pictures`).sort()).toEqual(shown.sort());
});
