import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('asks nobody who installs the command to download what its bundle holds', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

  const hint = 'Move it: npm i -DE (docs/decisions/0008-the-package-is-the-command-line.md)';
  expect(Object.keys(manifest.dependencies ?? {}), hint).toEqual([]);
});
