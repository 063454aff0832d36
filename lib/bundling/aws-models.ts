import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

const room = 'functions/platform/models';

/**
 * Copies the models of AWS services to where the code that opens them will be, if there is any of it in
 * a bundle: a file for each service, which nobody reads before a call needs it.
 */
export const awsModels: Plugin = {
  name: 'aws-models',
  setup(build) {
    const { absWorkingDir = '', outdir = '', write = true } = build.initialOptions;
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      const folders = Object.entries(metafile?.outputs ?? {}).flatMap(([file, { inputs }]) =>
        `${room}/model-clients.ts` in inputs ? [dirname(file)] : [],
      );
      if (!write || !outdir) return;
      for (const folder of new Set(folders)) {
        const beside = join(absWorkingDir, folder);
        cpSync(join(absWorkingDir, room, 'aws'), join(beside, 'aws'), { recursive: true });
        cpSync(join(absWorkingDir, room, 'NOTICE.txt'), join(beside, 'aws/NOTICE.txt'));
      }
    });
  },
};
