import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.ts';
import { writeNotices } from './notices.ts';

// The CDK bundles synchronously, esbuild's plugins work only asynchronously: so this is a script.

const [, , entry = '', outdir = ''] = process.argv;
const { metafile } = await build({
  ...bundleOptions,
  entryPoints: { index: entry },
  outdir,
  metafile: true,
});
writeNotices(metafile, outdir);
