import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { NoSuchPathError, type Step, stepsFor, wholeGate } from './steps.ts';

const root = resolve(import.meta.dirname, '../..');

/** What git has or would take in, so that neither packages nor what is built are asked about. */
function filesOfProject(): readonly string[] {
  const listing = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  return execFileSync('git', listing, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    .split('\0')
    .filter(Boolean);
}

/** Runs a step, with its output as it comes. */
function run({ name, command: [program, ...args] }: Step): boolean {
  console.error(`\n▶ ${name}`);
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (error) throw new Error(`${program} could not be started: npm ci`, { cause: error });
  return status === 0;
}

/** Runs every step, also after one that failed: whoever mends wants to know all of it. */
function runAll(steps: readonly Step[]): void {
  const results = steps.map((step) => ({ name: step.name, isGreen: run(step) }));
  console.error('');
  for (const { name, isGreen } of results) console.error(`${isGreen ? 'green' : 'RED  '}  ${name}`);
  if (results.some(({ isGreen }) => !isGreen)) process.exitCode = 1;
}

const paths = process.argv.slice(2);
try {
  if (paths.length === 0) {
    runAll(wholeGate);
  } else {
    runAll(stepsFor(paths, filesOfProject()));
    console.error('\nBefore a merge: npm run check, without a path.');
  }
} catch (error) {
  if (!(error instanceof NoSuchPathError)) throw error;
  console.error(error.message);
  process.exitCode = 64;
}
