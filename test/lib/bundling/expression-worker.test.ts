import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { bundleOptions } from '../../../lib/bundling/bundle-options.ts';

const root = resolve(import.meta.dirname, '../../..');

it('lays the worker of expressions beside a bundle that starts it, where it finds it', async () => {
  const outdir = mkdtempSync(join(tmpdir(), 'roundsman-expressions-'));
  await build({
    ...bundleOptions,
    stdin: {
      contents: "export * from './functions/platform/expressions/expression-reader.ts';",
      resolveDir: root,
      loader: 'ts',
      sourcefile: 'entry.ts',
    },
    outdir,
    entryNames: 'index',
  });

  const { createExpressionReader } = await import(pathToFileURL(join(outdir, 'index.mjs')).href);
  const reader = createExpressionReader();

  expect(existsSync(join(outdir, 'expression-worker.mjs'))).toBe(true);
  expect(await reader.check(['Volumes', 'Volumes['])).toEqual([
    undefined,
    expect.stringContaining('column'),
  ]);
  await reader.close();
});
