import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import type { Benchmark } from '../figures/benchmark.ts';
import { inWords, spreadOf } from '../figures/spread.ts';
import { type Bundle, bundleHandlers } from './bundles.ts';
import { handlerEnvironment } from './handler-environment.ts';

const run = promisify(execFile);
const child = join(import.meta.dirname, 'init-child.ts');
const starts = 15;

export const init: Benchmark = {
  name: 'init',
  title: 'Bundles and init time of the functions',
  async run({ onProgress }) {
    const folder = await mkdtemp(join(tmpdir(), 'roundsman-bench-'));
    try {
      const bundles = await bundleHandlers(folder);
      const rows: (readonly string[])[] = [];
      for (const bundle of bundles) {
        onProgress(`Init of ${bundle.name}`);
        rows.push(await rowOf(bundle));
      }
      return { columns, rows };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

const columns = [
  'function',
  'bundle',
  'zipped',
  'read at init',
  'init, wall time',
  'init, CPU',
  'init ÷ Node’s own start',
  'goal',
  'how it was measured',
];

/** What `init-child.ts` says of one start, in milliseconds. */
const Start = z.object({
  wall: z.number(),
  cpu: z.number(),
  /** What Node itself takes, until it runs the first line of ours. */
  bootstrap: z.number(),
});

async function rowOf({ name, file, bytes, compressedBytes, bytesAtInit }: Bundle) {
  const wall: number[] = [];
  const cpu: number[] = [];
  const ratios: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const { stdout } = await run(process.execPath, [child, file], { env: handlerEnvironment });
    const measured = Start.parse(JSON.parse(stdout));
    wall.push(measured.wall);
    cpu.push(measured.cpu);
    ratios.push(measured.wall / measured.bootstrap);
  }
  const kilobytes = (size: number) => `${Math.round(size / 1000).toLocaleString('en')} kB`;
  return [
    name,
    kilobytes(bytes),
    kilobytes(compressedBytes),
    kilobytes(bytesAtInit),
    inWords(spreadOf(wall), 'ms'),
    inWords(spreadOf(cpu), 'ms'),
    spreadOf(ratios).median.toFixed(1),
    name === 'run/run-shard' ? '200 ms' : '100 ms',
    `the deployment's own bundle, imported by a fresh Node 24, ${starts} times; without Node's own start`,
  ];
}
