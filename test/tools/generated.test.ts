import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { staleFiles, withDate, writeGenerated } from '../../tools/generated.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = `.local/generated-test-${process.pid}`;
const owns = `${folder}/*.md`;

afterAll(() => rmSync(resolve(root, folder), { recursive: true, force: true }));

it('writes what differs, removes what lost its source, and is then content', () => {
  writeGenerated({ files: new Map([[`${folder}/old.md`, 'old']]) });
  const generated = { files: new Map([[`${folder}/new.md`, 'new']]), owns };

  const stale = staleFiles(generated);
  const written = writeGenerated(generated);

  expect(stale).toEqual([`${folder}/new.md`, `${folder}/old.md`]);
  expect(written).toEqual(stale);
  expect(readFileSync(resolve(root, folder, 'new.md'), 'utf8')).toBe('new');
  expect(existsSync(resolve(root, folder, 'old.md'))).toBe(false);
  expect(staleFiles(generated)).toEqual([]);
});

it('keeps the day of a text that has not changed since, and no other', () => {
  const path = `${folder}/dated.md`;
  const textOf = (words: string) => (date: string) => `On it: on ${date}. Do not edit.\n${words}`;
  writeGenerated({ files: new Map([[path, textOf('old')('2026-01-02')]]) });

  expect(withDate(path, textOf('old'))).toBe(textOf('old')('2026-01-02'));
  expect(withDate(path, textOf('new'))).not.toContain('2026-01-02');
  expect(withDate(`${folder}/none.md`, textOf('new'))).toMatch(/ on \d{4}-\d\d-\d\d\. Do not/);
});
