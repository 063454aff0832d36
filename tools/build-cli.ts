import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

// The command line as one file that needs nothing beside it: what `npm pack` puts into the package.
rmSync(resolve(root, 'dist'), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['bin/roundsman.ts'],
  outfile: 'dist/roundsman.cjs',
  bundle: true,
  platform: 'node',
  target: 'node22.18',
  // As CommonJS, `import()` stays lazy inside one file: an SDK client costs nothing until asked for.
  format: 'cjs',
  mainFields: ['module', 'main'],
  // Names stay, so that a stack trace says where.
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
});
