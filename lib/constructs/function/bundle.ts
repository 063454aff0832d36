import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';

const root = join(import.meta.dirname, '../../..');
const script = join(import.meta.dirname, '../../bundling/bundle-handler.ts');

/**
 * The code of a handler with everything it imports, the AWS SDK included.
 *
 * @param entry The file, from the root of the project.
 */
export function bundle(entry: string): Code {
  return Code.fromAsset(root, {
    // By content: the same source gives the same asset wherever and whenever it is built.
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      local: {
        tryBundle(outdir) {
          execFileSync(process.execPath, [script, entry, outdir], { stdio: 'inherit' });
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
