import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import * as z from 'zod';

export interface Measured {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The time from the start of the process, as whoever waits for it sees it. */
  readonly wallMilliseconds: number;
  readonly firstOutputMilliseconds: number | undefined;
  /** The processor time of the process and all its threads. */
  readonly cpuMilliseconds: number;
  readonly maxResidentBytes: number;
}

export interface MeasuredOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
}

/** What `report-usage.ts` writes: a part of `process.resourceUsage()`. */
const Usage = z.object({
  userCPUTime: z.number(),
  systemCPUTime: z.number(),
  maxRSS: z.number(),
});

const probe = join(import.meta.dirname, 'report-usage.ts');

/** Runs a script in a Node of its own, which sees nothing of this machine's AWS configuration. */
export async function runMeasured(
  script: readonly string[],
  { env = {}, nodeOptions = [] }: MeasuredOptions = {},
): Promise<Measured> {
  const home = await mkdtemp(join(tmpdir(), 'roundsman-bench-'));
  const usageFile = join(home, 'usage.json');
  const began = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, '--import', probe, ...script], {
    env: {
      PATH: process.env.PATH ?? '',
      HOME: home,
      AWS_EC2_METADATA_DISABLED: 'true',
      REPORT_USAGE_TO: usageFile,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let firstOutputMilliseconds: number | undefined;
  child.stdout.once('data', () => {
    firstOutputMilliseconds = performance.now() - began;
  });
  try {
    const [stdout, stderr] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    const wallMilliseconds = performance.now() - began;
    const usage = Usage.parse(JSON.parse(await readFile(usageFile, 'utf8')));
    return {
      code: child.exitCode,
      stdout,
      stderr,
      wallMilliseconds,
      firstOutputMilliseconds,
      cpuMilliseconds: (usage.userCPUTime + usage.systemCPUTime) / 1000,
      maxResidentBytes: usage.maxRSS * 1024,
    };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
