import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../lib/bundling/bundle-options.ts';
import { writeNotices } from '../lib/bundling/notices.ts';

// The command line without need of anything beside it: what `npm pack` puts into the package.

const outdir = resolve(import.meta.dirname, '..', process.argv[2] ?? 'dist');
rmSync(outdir, { recursive: true, force: true });
const { metafile } = await build({
  ...bundleOptions,
  entryPoints: ['bin/roundsman.ts'],
  outdir,
  target: 'node22.18',
  metafile: true,
});
writeNotices(metafile, outdir);
