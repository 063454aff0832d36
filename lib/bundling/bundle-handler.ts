import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.ts';

// The CDK bundles synchronously, esbuild's plugins work only asynchronously: so this is a script.

const [, , entry = '', outdir = ''] = process.argv;
await build({ ...bundleOptions, entryPoints: { index: entry }, outdir });
