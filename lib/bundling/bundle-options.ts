import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { awsModels } from './aws-models.ts';
import { expressionWorker } from './expression-worker.ts';
import { leanSchemas } from './lean-schemas.ts';

/** How code becomes files that need nothing beside them: handlers and the command line alike. */
export const bundleOptions = {
  absWorkingDir: join(import.meta.dirname, '../..'),
  bundle: true,
  platform: 'node',
  target: 'node24',
  // Each `import()` becomes a file of its own, which Node reads when it is needed. In one file, all
  // SDK clients of all checks would be parsed at init: three times as long.
  format: 'esm',
  splitting: true,
  outExtension: { '.js': '.mjs' },
  // The SDK's ESM sources, not its CommonJS ones: esbuild can leave out what is not used.
  mainFields: ['module', 'main'],
  // Its build for Node is CommonJS, whose `require` no ESM bundle has; the one for browsers is the same code as ESM.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  plugins: [leanSchemas, awsModels, expressionWorker],
  minifyWhitespace: true,
  minifySyntax: true,
  // Names stay, so that a stack trace can be read without a source map, which would cost init time.
  minifyIdentifiers: false,
  // They are not in all packages; licences stand in a file of their own: notices.ts.
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;
