import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { packSite } from '../../lib/bundling/pack-site.ts';
import { ensureSite } from '../../local/site.ts';

const root = mkdtempSync(join(tmpdir(), 'roundsman-site-'));
const folder = join(root, 'dist');
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => rmSync(folder, { recursive: true, force: true }));

/** Empties the folder, as Vite does, and builds anew. */
async function build() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
}

async function ensure(by = build) {
  const said: string[] = [];
  await ensureSite((message) => said.push(message), { folder, build: by });
  return said;
}

it('builds the dashboard once for the same sources, and packs nothing of what it notes', async () => {
  expect(await ensure()).toEqual(['Building the dashboard']);
  expect(await ensure()).toEqual([]);
  expect(Object.keys(packSite(folder).files)).toEqual(['index.html']);
});

it('does not take for the present build what another one has put in its place', async () => {
  await ensure();
  // npm run build -w web, of other sources: cdk diff on another branch.
  await build();

  expect(await ensure()).toEqual(['Building the dashboard']);
});

it('builds again after a build that failed', async () => {
  const failing = async () => {
    await build();
    throw new Error('It failed.');
  };
  await expect(ensure(failing)).rejects.toThrow('It failed.');

  expect(await ensure()).toEqual(['Building the dashboard']);
});
