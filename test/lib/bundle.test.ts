import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { metrics } from '../../functions/core/metrics.ts';
import { bundleOptions } from '../../lib/constructs/bundle.ts';

const root = resolve(import.meta.dirname, '../..');
const handlers = globSync('functions/{api,events,run}/*.ts', { cwd: root })
  .filter((file) => readFileSync(join(root, file), 'utf8').includes('export const handler ='))
  .sort()
  .map((entry) => [entry, build(entry)] as const);

function build(entry: string) {
  const { metafile, outputFiles } = buildSync({
    ...bundleOptions,
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: 'unused/index.js',
    metafile: true,
    write: false,
  });
  return { metafile: metafile as Metafile, text: outputFiles?.[0]?.text ?? '' };
}

/** The modules that are run when the function starts, and not only when somebody needs them. */
function loadedAtInit({ inputs }: Metafile, entry: string): readonly string[] {
  const found = new Set([entry]);
  for (const file of found) {
    for (const { path, kind, external } of inputs[file]?.imports ?? []) {
      if (kind !== 'dynamic-import' && !external) found.add(path);
    }
  }
  return [...found];
}

describe.each(handlers)('%s', (entry, { metafile, text }) => {
  it('brings everything but Node itself', () => {
    const outside = Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.map(({ path }) => path.replace(/^node:/, '')),
    );

    expect(outside.filter((path) => !builtinModules.includes(path))).toEqual([]);
  });

  it('loads the SDK client of a check when a check needs it, not before', () => {
    const clients = loadedAtInit(metafile, entry).filter((file) =>
      /^functions\/checks\/[^/]+\/([^/]+\.)?client\.ts$/.test(file),
    );

    expect(clients).toEqual([]);
  });

  it('emits every metric that is said to be its own', () => {
    const name = entry.replace(/^.*\/|\.ts$/g, '');
    const own = Object.entries(metrics).flatMap(([metric, { emitter }]) =>
      emitter === name ? [metric] : [],
    );

    expect(own.filter((metric) => !text.includes(`"${metric}"`))).toEqual([]);
  });
});

it('knows the emitter of every metric', () => {
  const names = handlers.map(([entry]) => entry.replace(/^.*\/|\.ts$/g, ''));

  for (const { emitter } of Object.values(metrics)) expect(names).toContain(emitter);
});
