import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What Vite says of each module that it made files of. */
interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

let folder = '';
let chunks: Readonly<Record<string, Chunk>> = {};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'roundsman-web-'));
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir'], {
    cwd: join(root, 'web'),
    stdio: 'pipe',
  });
  chunks = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
}, 120_000);

it('what is built, by a test as well, is what is deployed: React without what helps its developers', () => {
  const scripts = globSync('assets/*.js', { cwd: folder }).map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  );

  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.filter((script) => script.includes('react.dev/link/react-devtools'))).toEqual([]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files that a browser loads for some modules: with what they import, without what is loaded later. */
function filesOf(...modules: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const visit = (name: string) => {
    const chunk = chunks[name];
    if (!chunk) throw new Error(`The build has no ${name}.`);
    if (seen.has(name)) return;
    seen.add(name);
    chunk.imports?.forEach(visit);
  };
  modules.forEach(visit);
  const files = [...seen].flatMap((name) => [
    chunks[name]?.file ?? '',
    ...(chunks[name]?.css ?? []),
  ]);
  return [...new Set(files)];
}

const kilobytes = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1000;

/** What says which file grew. */
const table = (files: readonly string[]) =>
  files.map((file) => `${file}: ${kilobytes([file]).toFixed(1)} kB`).join('\n');

const entry = 'index.html';
const shell = 'src/app/shell.tsx';
const page = (name: string) => `src/pages/${name}/page.tsx`;

describe('what a browser loads, in kB of gzip', () => {
  it.each([
    ['sign-in', [entry, page('sign-in')], 250],
    ['overview', [entry, shell, page('overview')], 500],
    ['findings', [entry, shell, page('findings')], 500],
  ])('for %s, from nothing, stays in its budget', (_, modules, most) => {
    const files = filesOf(...modules);

    expect(kilobytes(files), table(files)).toBeLessThanOrEqual(most);
    // They come over one connection, in parallel: many small ones cost little.
    expect(files.length, table(files)).toBeLessThanOrEqual(100);
  });

  it('for each further page stays below 40', () => {
    const pages = Object.keys(chunks).filter((name) => /^src\/pages\/.*\/page\.tsx$/.test(name));
    const known = new Set(filesOf(entry, shell, page('overview'), page('findings')));
    const large = pages
      .map((name) => ({ name, files: filesOf(name).filter((file) => !known.has(file)) }))
      .filter(({ files }) => kilobytes(files) > 40);

    expect(pages.length).toBeGreaterThan(4);
    expect(large.map(({ name, files }) => `${name}\n${table(files)}`).join('\n')).toBe('');
  });

  it('of all pages together stays below 800; whoever writes checks of their own loads at most 40 more', () => {
    const isEditor = (name: string) => name === 'src/parts/task-form/custom-fields.tsx';
    const [editor, others] = [true, false].map((wanted) =>
      filesOf(...Object.keys(chunks).filter((name) => isEditor(name) === wanted)),
    );
    const more = editor?.filter((file) => !others?.includes(file));

    expect(kilobytes(others ?? []), table(others ?? [])).toBeLessThanOrEqual(800);
    expect(more).not.toEqual([]);
    expect(kilobytes(more ?? []), table(more ?? [])).toBeLessThanOrEqual(40);
  });
});
