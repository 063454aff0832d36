import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';

/** How a handler becomes one file, for whoever wants to measure it. */
export const bundleOptions: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  // CommonJS, because in ESM output esbuild hoists imports: every SDK client would load at init, and
  // clients.generated.ts is lazy to avoid exactly that.
  format: 'cjs',
  // The SDK's ESM sources, not its CommonJS ones: half the size, half the init time.
  mainFields: ['module', 'main'],
  minifyWhitespace: true,
  minifySyntax: true,
  // Names stay, so that a stack trace can be read without a source map, which would cost init time.
  minifyIdentifiers: false,
  legalComments: 'none',
  logLevel: 'warning',
};

/** The code of a handler with everything it imports, the AWS SDK included. */
export function bundle(entry: string): Code {
  return Code.fromAsset(join(import.meta.dirname, '../..'), {
    // By content: the same source gives the same asset wherever and whenever it is built.
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      local: {
        tryBundle(outputDirectory) {
          buildSync({
            ...bundleOptions,
            absWorkingDir: join(import.meta.dirname, '../..'),
            entryPoints: [entry],
            outfile: join(outputDirectory, 'index.js'),
          });
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
