import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { bundleOptions } from '../../../lib/bundling/bundle-options.ts';

const root = resolve(import.meta.dirname, '../../..');

export interface Bundle {
  /** `run/run-shard` */
  readonly name: string;
  /** What Node loads. */
  readonly file: string;
  readonly bytes: number;
  readonly compressedBytes: number;
  /** Read when the function starts, and not only when somebody needs it. */
  readonly bytesAtInit: number;
}

/** Every handler, bundled as the deployment does it. @param folder Where to. */
export function bundleHandlers(folder: string): Promise<readonly Bundle[]> {
  const entries = globSync('functions/{api,events,run}/*/handler.ts', { cwd: root }).sort();
  return Promise.all(entries.map((entry) => bundleHandler(entry, folder)));
}

async function bundleHandler(entry: string, folder: string): Promise<Bundle> {
  const name = entry.replace(/^functions\/|\/handler\.ts$/g, '');
  const outdir = join(folder, name);
  const { metafile } = await build({
    ...bundleOptions,
    entryPoints: { index: entry },
    outdir,
    metafile: true,
  });
  const files = readdirSync(outdir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => join(parentPath, file));
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    name,
    file: join(outdir, 'index.mjs'),
    bytes: sum(files.map((file) => statSync(file).size)),
    compressedBytes: sum(files.map((file) => gzipSync(readFileSync(file)).length)),
    bytesAtInit: bytesAtInit(metafile),
  };
}

function bytesAtInit({ outputs }: Metafile): number {
  const entry = Object.keys(outputs).find((path) => path.endsWith('/index.mjs')) ?? '';
  const read = new Set([entry]);
  for (const path of read) {
    for (const { path: imported, kind, external } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && !external) read.add(imported);
    }
  }
  return [...read].reduce((total, path) => total + (outputs[path]?.bytes ?? 0), 0);
}
