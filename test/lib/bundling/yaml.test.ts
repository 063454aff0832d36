import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { bundleOptions } from '../../../lib/bundling/bundle-options.ts';

it('a bundle reads YAML, and says where a fault stands', async () => {
  const outdir = mkdtempSync(join(tmpdir(), 'roundsman-yaml-'));
  await build({
    ...bundleOptions,
    stdin: {
      contents: "export * from './functions/api/tasks/custom-yaml.ts';",
      resolveDir: resolve(import.meta.dirname, '../../..'),
      loader: 'ts',
      sourcefile: 'entry.ts',
    },
    outdir,
    entryNames: 'index',
  });

  const { readYaml } = await import(pathToFileURL(join(outdir, 'index.mjs')).href);

  expect(readYaml('a: {b: 1}', 'body').value).toEqual({ a: { b: 1 } });
  expect(readYaml('a: 1\na: 2', 'body').faults).toMatchObject([{ line: 2, column: 1 }]);
});
