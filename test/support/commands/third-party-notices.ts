import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import { expect } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** However it is broken into lines. */
const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Folders of packages that a bundle has code of. */
function packagesIn({ outputs }: Metafile): readonly string[] {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0),
  );
  const folders = files.flatMap(
    (file) => file.match(/^.*node_modules\/(@[^/]+\/)?[^/]+/)?.[0] ?? [],
  );
  return [...new Set(folders)].sort();
}

/** The words by which the terms of a licence are known. @default those of the Apache License */
const termsOf: Readonly<Record<string, string>> = {
  MIT: 'Permission is hereby granted',
  'MIT-0': 'Permission is hereby granted',
  ISC: 'Permission to use, copy, modify',
};

/** Expects that notices name all packages of a bundle, and no other, each with its licence. */
export function expectNotices(notices: string, metafile: Metafile): void {
  const packages = packagesIn(metafile);
  expect(packages).toContain('node_modules/zod');
  for (const folder of packages) {
    const path = join(root, folder);
    const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    const { name, version, license } = manifest;
    const part = notices.split(/\n-{80}\n/).find((text) => text.includes(`${name} ${version} (`));
    expect(part, `${name} is not named`).toBeDefined();
    expect(part, name).toContain(termsOf[license] ?? 'TERMS AND CONDITIONS FOR');
    for (const file of readdirSync(path)) {
      if (!/^(licen[cs]e|notice|copying)/i.test(file)) continue;
      expect(words(part ?? ''), name).toContain(words(readFileSync(join(path, file), 'utf8')));
    }
  }
  expect(notices.match(/^\S+ \d+\.\d+\.\d+\S* \(.*\)$/gm)).toHaveLength(packages.length);
}
