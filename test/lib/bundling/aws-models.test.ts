import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { bundleOptions } from '../../../lib/bundling/bundle-options.ts';

const root = resolve(import.meta.dirname, '../../..');

/** The folder of a bundle of some code. */
async function bundled(contents: string): Promise<string> {
  const outdir = mkdtempSync(join(tmpdir(), 'roundsman-models-'));
  await build({
    ...bundleOptions,
    stdin: { contents, resolveDir: root, loader: 'ts', sourcefile: 'entry.ts' },
    outdir,
    entryNames: 'index',
  });
  return outdir;
}

it('lays the models beside a bundle that opens them, where it finds them', async () => {
  const outdir = await bundled(
    "export { openModel } from './functions/platform/models/model-clients.ts';",
  );

  const { openModel } = await import(pathToFileURL(join(outdir, 'index.mjs')).href);

  expect(readdirSync(join(outdir, 'aws')).length).toBeGreaterThanOrEqual(400);
  expect(existsSync(join(outdir, 'aws/NOTICE.txt'))).toBe(true);
  expect((await openModel('iam')).serviceId).toBe('IAM');
});

it('lays none beside what asks no account', async () => {
  const outdir = await bundled(
    "export { endpointWithoutName } from './functions/platform/calls/endpoint.ts';",
  );

  expect(readdirSync(outdir)).toEqual(['index.mjs']);
});
