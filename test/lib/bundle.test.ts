import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { metrics } from '../../functions/core/metrics.ts';
import { bundleOptions } from '../../lib/bundling/bundle-options.ts';
import { noticesFile, writeNotices } from '../../lib/bundling/notices.ts';
import { expectNotices } from '../support/commands/third-party-notices.ts';

const root = resolve(import.meta.dirname, '../..');
const entries = globSync('functions/{api,events,run}/*/handler.ts', { cwd: root }).sort();
const handlers = await Promise.all(
  entries.map(async (entry) => [entry, await bundled(entry)] as const),
);

/** `run-shard` of `functions/run/run-shard/handler.ts`, as metrics name who emits them. */
const nameOf = (entry: string) => basename(dirname(entry));

/** What makes a client: the SDK's protocols with it, which are most of a bundle. */
const makesClients = /^functions\/platform\/models\/(?!model-(clients|names))/;

async function bundled(entry: string) {
  const { metafile, outputFiles } = await build({
    ...bundleOptions,
    entryPoints: { index: entry },
    outdir: 'unused',
    metafile: true,
    write: false,
  });
  const text = outputFiles.map((file) => file.text).join('\n');
  return { metafile, outputs: metafile.outputs, text };
}

/** The modules that are read when the function starts, and not only when somebody needs them. */
function loadedAtInit(outputs: Metafile['outputs']): readonly string[] {
  const files = new Set(['unused/index.mjs']);
  for (const file of files) {
    for (const { path, kind, external } of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && !external) files.add(path);
    }
  }
  return [...files].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));
}

const asksAws = (outputs: Metafile['outputs']) =>
  Object.values(outputs).some(({ inputs }) =>
    Object.keys(inputs).some((file) => file.includes('/@smithy/node-http-handler/')),
  );

describe.each(handlers)('%s', (entry, { metafile, outputs, text }) => {
  it('brings everything but Node itself', () => {
    const outside = Object.values(outputs).flatMap(({ imports }) =>
      imports.flatMap(({ path, external }) => (external ? path.replace(/^node:/, '') : [])),
    );

    expect(outside.filter((path) => !builtinModules.includes(path))).toEqual([]);
  });

  it('makes clients of a tenant’s account when a call needs one, not before', () => {
    const modules = loadedAtInit(outputs);

    expect(modules).toContain(entry);
    expect(modules.filter((file) => makesClients.test(file))).toEqual([]);
  });

  it('leaves out the models of what nobody asks', () => {
    expect(text).not.toContain('CreateVolume');
    expect(text).not.toContain('CreateBucket');
  });

  it('names the packages in it, with their licences', () => {
    const folder = mkdtempSync(join(tmpdir(), 'roundsman-bundle-'));

    writeNotices(metafile, folder);

    expectNotices(readFileSync(join(folder, noticesFile), 'utf8'), metafile);
  });

  it('emits every metric that is said to be its own', () => {
    const name = nameOf(entry);
    const own = Object.entries(metrics).flatMap(([metric, { emitter }]) =>
      emitter === name || (emitter === '*' && asksAws(outputs)) ? [metric] : [],
    );

    expect(own.filter((metric) => !text.includes(`"${metric}"`))).toEqual([]);
  });
});

it('knows the emitter of every metric', () => {
  const names = handlers.map(([entry]) => nameOf(entry));

  for (const { emitter } of Object.values(metrics)) expect([...names, '*']).toContain(emitter);
  expect(handlers.filter(([, { outputs }]) => asksAws(outputs))).not.toEqual([]);
});
