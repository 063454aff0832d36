import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import * as z from 'zod';
import { bundleOptions } from '../../../lib/bundling/bundle-options.ts';
import type { Bench, Benchmark } from '../figures/benchmark.ts';
import { inWords, type Spread, spreadOf } from '../figures/spread.ts';
import { runMeasured } from './measured-process.ts';

/** Nine tenths and a twentieth of the function's memory. */
const limits = ['--max-old-space-size=921', '--max-semi-space-size=51'];
const amounts = [10, 1_000, 10_000] as const;

export const memory: Benchmark = {
  name: 'memory',
  title: 'Memory of a shard by the number of resources',
  async run(bench) {
    const folder = await mkdtemp(join(tmpdir(), 'roundsman-bench-'));
    try {
      const entryPoints = { child: 'tools/bench/processes/memory-child.ts' };
      await build({ ...bundleOptions, entryPoints, outdir: folder });
      const child = join(folder, 'child.mjs');
      const judged = await measureAll(child, 'judged', bench);
      const stored = await measureAll(child, 'stored', bench);
      const row = (what: string, all: readonly Spread[], how: string) => {
        const [least, , most] = all;
        const times = least && most ? (most.median / least.median).toFixed(2) : '';
        return [what, ...all.map((spread) => inWords(spread, 'MB', 1)), times, how];
      };
      return {
        columns,
        rows: [
          row('live heap, judged', judged.map(liveOf), howJudged),
          row('live heap, judged and stored', stored.map(liveOf), howStored),
          row('resident, judged and stored', stored.map(residentOf), howResident),
        ],
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

const columns = [
  '',
  ...amounts.map((amount) => `${amount.toLocaleString('en')} of a kind`),
  'last ÷ first',
  'how it was measured',
];
const howJudged =
  'a process of its own lists, asks one fact of each and judges five checks; the most that was in use after a forced collection, every 1,000 steps';
const howStored =
  'the same, with the real writer over a store that keeps nothing: of each finding it holds a digest until the end, to know what is gone';
const howResident =
  'getrusage of the process, without forced collections, with the heap limits that Lambda gives a function of 1,024 MB: garbage is let lie as long as there is room';

/** What `memory-child.ts` says, in bytes. */
const Collected = z.object({ mostLive: z.number() });

interface Memory {
  readonly live: Spread;
  readonly resident: Spread;
}

const liveOf = ({ live }: Memory) => live;
const residentOf = ({ resident }: Memory) => resident;

async function measureAll(
  child: string,
  storing: string,
  bench: Bench,
): Promise<readonly Memory[]> {
  const all: Memory[] = [];
  for (const amount of amounts) all.push(await measure(child, amount, storing, bench));
  return all;
}

async function measure(
  child: string,
  amount: number,
  storing: string,
  { repeats, onProgress }: Bench,
): Promise<Memory> {
  onProgress(`Memory with ${amount} of a kind, ${storing}`);
  const live: number[] = [];
  const resident: number[] = [];
  for (let nth = 0; nth < repeats; nth += 1) {
    const script = [child, String(amount), storing];
    const collected = await runMeasured(script, { nodeOptions: ['--expose-gc'] });
    if (collected.code !== 0) throw new Error(collected.stderr);
    live.push(Collected.parse(JSON.parse(collected.stdout)).mostLive / 1e6);
    const free = await runMeasured(script, { nodeOptions: limits });
    resident.push(free.maxResidentBytes / 1e6);
  }
  return { live: spreadOf(live), resident: spreadOf(resident) };
}
