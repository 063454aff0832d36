import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundleOptions } from '../../../lib/bundling/bundle-options.ts';
import { noticesFile, writeNotices } from '../../../lib/bundling/notices.ts';
import { expectNotices } from '../../support/commands/third-party-notices.ts';

const root = resolve(import.meta.dirname, '../../..');
const emptyFolder = () => mkdtempSync(join(tmpdir(), 'roundsman-notices-'));

describe('third-party notices', () => {
  it.each([
    ['a Lambda function', 'lib/bundling/bundle-handler.ts', ['functions/api/unknown/handler.ts']],
    ['the command line', 'tools/build-cli.ts', []],
  ])('stand beside the bundle of %s', async (_, script, args) => {
    const outdir = emptyFolder();
    const [entry = 'bin/roundsman.ts'] = args;
    const options = {
      entryPoints: { index: entry },
      outdir,
      metafile: true,
      write: false,
    } as const;
    const { metafile } = await build({ ...bundleOptions, ...options });

    execFileSync(process.execPath, [join(root, script), ...args, outdir]);

    expectNotices(readFileSync(join(outdir, noticesFile), 'utf8'), metafile);
  });

  it('are refused where the text of a licence is not known', () => {
    const folder = join(emptyFolder(), 'node_modules/strange');
    mkdirSync(folder, { recursive: true });
    const manifest = { name: 'strange', version: '1.0.0', license: 'MIT' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    const inputs = { [relative(root, join(folder, 'index.js'))]: { bytesInOutput: 1 } };
    const output = { bytes: 1, inputs, imports: [], exports: [] };

    expect(() => writeNotices({ inputs: {}, outputs: { index: output } }, emptyFolder())).toThrow(
      'strange is bundled, and brings no text of its licence, MIT',
    );
  });
});
