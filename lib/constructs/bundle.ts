import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';

/** How a handler becomes `index.mjs` and its chunks, for whoever wants to measure it. */
export const bundleOptions: BuildOptions = {
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
  minifyWhitespace: true,
  minifySyntax: true,
  // Names stay, so that a stack trace can be read without a source map, which would cost init time.
  minifyIdentifiers: false,
  legalComments: 'none',
  logLevel: 'warning',
};

/**
 * The code of a handler with everything it imports, the AWS SDK included.
 *
 * @param entry The file, from the root of the project.
 */
export function bundle(entry: string): Code {
  return Code.fromAsset(join(import.meta.dirname, '../..'), {
    // By content: the same source gives the same asset wherever and whenever it is built.
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      local: {
        tryBundle(outdir) {
          buildSync({ ...bundleOptions, entryPoints: { index: entry }, outdir });
          return true;
        },
      },
      // The CDK wants an image, though no container is ever started, and takes bundles of one folder
      // for the same one unless their commands differ.
      image: DockerImage.fromRegistry('unused'),
      command: [entry],
    },
  });
}
