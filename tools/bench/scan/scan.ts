import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Pace } from '../../../functions/platform/calls/rates.ts';
import type { Bench, Benchmark } from '../figures/benchmark.ts';
import { inWords, spreadOf } from '../figures/spread.ts';
import type { PlantedAws } from '../planted/planted-aws.ts';
import { plantedRegions } from '../planted/plants/place.ts';
import type { FrontOrder, FrontReport } from '../planted/start-front.ts';
import { type Measured, runMeasured } from '../processes/measured-process.ts';
import { criticalPath } from './critical-path.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../../..');

/** What AWS publishes, over what we ask of it (functions/platform/calls/rates.ts). */
const publishedOverOurs = 2;

type Way = Pick<FrontOrder, 'latency' | 'answers'> & { readonly pace?: Pace };
const ways: readonly Way[] = [
  { answers: 'recorded anew', latency: 0 },
  { answers: 'recorded anew', latency: 50 },
  { answers: 'replayed', latency: 0 },
  { answers: 'replayed', latency: 50 },
  { answers: 'replayed', latency: 50, pace: 'full' },
];

interface Sample {
  readonly measured: Measured;
  readonly report: FrontReport;
}

export const scan: Benchmark = {
  name: 'scan',
  title: '`roundsman scan` of a planted account',
  async run(bench) {
    const folder = await mkdtemp(join(tmpdir(), 'roundsman-bench-'));
    try {
      const command = await buildCommand(folder);
      const aws = await bench.planted();
      const samples: (readonly Sample[])[] = [];
      for (const way of ways) samples.push(await scanRepeatedly(command, aws, way, bench));
      return { columns, rows: rowsOf(samples) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** The command as the package has it. */
async function buildCommand(folder: string): Promise<string> {
  await run(process.execPath, [join(root, 'tools/build-cli.ts'), join(folder, 'dist')]);
  await mkdir(join(folder, 'bin'));
  const command = join(folder, 'bin/roundsman.cjs');
  await cp(join(root, 'bin/roundsman.cjs'), command);
  return command;
}

async function scanRepeatedly(
  command: string,
  { front, target, env }: PlantedAws,
  { pace = 'half', ...way }: Way,
  { repeats, onProgress }: Bench,
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (let nth = 1; nth <= repeats; nth += 1) {
    onProgress(`Scan ${nth} of ${repeats}: ${way.answers}, ${way.latency} ms a call, ${pace} pace`);
    await front.begin({ target, ...way });
    const args = ['scan', '--regions', plantedRegions.join(), '--format', 'json', '--pace', pace];
    const measured = await runMeasured([command, ...args], { env });
    // 2: something could not be assessed. The table says how much.
    if (measured.code !== 0 && measured.code !== 2) throw new Error(measured.stderr);
    samples.push({ measured, report: await front.report() });
  }
  return samples;
}

const columns = [
  '',
  'moto, 0 ms',
  'moto, 50 ms',
  'replayed, 0 ms',
  'replayed, 50 ms',
  'replayed, 50 ms, full pace',
  'market leader, 0 / 50 ms',
  'goal',
  'how it was measured',
];

function rowsOf(samples: readonly (readonly Sample[])[]): readonly (readonly string[])[] {
  const each = (text: (all: readonly Sample[], way: Way) => string) =>
    ways.map((way, index) => text(samples[index] ?? [], way));
  const one = (text: (sample: Sample, way: Way) => string) =>
    each(([first], way) => (first ? text(first, way) : ''));
  const spread = (value: (sample: Sample) => number, unit: string, digits = 0) =>
    each((all) => inWords(spreadOf(all.map(value)), unit, digits));
  const overPath = (times: number) =>
    each((all, { latency }) => {
      const ratios = all.map(
        ({ measured, report }) =>
          measured.wallMilliseconds / criticalPath(report.calls, latency, times).milliseconds,
      );
      return spreadOf(ratios).median.toFixed(2);
    });
  const moto = 'moto takes one request at a time';
  return [
    ['checks', ...one(checksOf), '81 comparable', '', "the scan's own first line"],
    ['findings', ...one(findingsOf), '', 'none not assessed', 'lines on standard output'],
    ['calls', ...one(callsOf), '5,562', '', 'requests that reached the front'],
    [
      'calls ÷ distinct calls',
      ...one(ratioOf),
      '',
      '1.00',
      'requests that differ in more than time and signature',
    ],
    [
      'wall time',
      ...spread(wallOf, 's', 1),
      '47 to 68 s / 138 s',
      '',
      `from start to end of the process; ${moto}`,
    ],
    [
      'to the first finding',
      ...spread(firstOf, 's', 1),
      '',
      '2 s',
      'from start to the first line on standard output',
    ],
    [
      'CPU',
      ...spread(({ measured }) => measured.cpuMilliseconds / 1000, 's', 1),
      '34 s',
      '',
      'getrusage of the process',
    ],
    [
      'memory',
      ...spread(({ measured }) => measured.maxResidentBytes / 1e6, 'MB'),
      '520 MB',
      '150 MB',
      'most resident memory, getrusage of the process',
    ],
    [
      'calls in flight, at most',
      ...one(({ report }) => String(report.mostInFlight)),
      '10',
      '',
      'at the front',
    ],
    [
      'critical path at our rates',
      ...one(pathOf),
      '',
      '',
      'the longest of token buckets and of chains of calls; our rates are half of what AWS publishes',
    ],
    ['wall time ÷ critical path at our rates', ...overPath(1), '', '1.2', 'median'],
    [
      "wall time ÷ critical path at AWS's full rates",
      ...overPath(publishedOverOurs),
      '',
      '',
      'as if nothing were left for the tenant’s own software; median',
    ],
  ];
}

const wallOf = ({ measured }: Sample) => measured.wallMilliseconds / 1000;
const firstOf = ({ measured }: Sample) => (measured.firstOutputMilliseconds ?? Number.NaN) / 1000;
const sumOf = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
const callsOf = ({ report }: Sample) => sumOf(report.calls).toLocaleString('en');
const ratioOf = ({ report }: Sample) => (sumOf(report.calls) / report.distinct).toFixed(3);
const checksOf = ({ measured }: Sample) => /: (\d+) checks/.exec(measured.stderr)?.[1] ?? '';

function findingsOf({ measured }: Sample): string {
  const lines = measured.stdout.trimEnd().split('\n');
  const errors = lines.filter((line) => line.includes('"status":"error"')).length;
  return `${lines.length.toLocaleString('en')}, ${errors} not assessed`;
}

function pathOf({ report }: Sample, { latency }: Way): string {
  const { milliseconds, through } = criticalPath(report.calls, latency);
  return `${(milliseconds / 1000).toFixed(1)} s (${through})`;
}
