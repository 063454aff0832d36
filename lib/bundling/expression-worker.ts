import { dirname, join } from 'node:path';
import { build as bundle, type Plugin } from 'esbuild';

const room = 'functions/platform/expressions';

/** Bundles the worker of expressions to where the code that starts it will be, if there is any of it in a bundle. */
export const expressionWorker: Plugin = {
  name: 'expression-worker',
  setup(build) {
    const { absWorkingDir = '', outdir = '', write = true } = build.initialOptions;
    const { stdin: _, plugins: __, entryNames: ___, ...options } = build.initialOptions;
    build.initialOptions.metafile = true;
    build.onEnd(async ({ metafile }) => {
      const outputs = Object.entries(metafile?.outputs ?? {});
      const folders = outputs.flatMap(([file, { inputs }]) =>
        `${room}/expression-reader.ts` in inputs ? [dirname(file)] : [],
      );
      if (!metafile || !write || !outdir) return;
      for (const folder of new Set(folders)) {
        const { metafile: own } = await bundle({
          ...options,
          absWorkingDir,
          splitting: false,
          entryPoints: { 'expression-worker': `${room}/expression-worker.ts` },
          outdir: join(absWorkingDir, folder),
          metafile: true,
        });
        // So that its packages are among those whose licences are written.
        Object.assign(metafile.outputs, own.outputs);
      }
    });
  },
};
