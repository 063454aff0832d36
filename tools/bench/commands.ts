import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { freePortsInARow } from '../../local/emulator/processes/ports.ts';
import type { Benchmark } from './figures/benchmark.ts';

const root = resolve(import.meta.dirname, '../..');

export const commands: Benchmark = {
  name: 'commands',
  title: 'From a clone to a run',
  async run({ onProgress }) {
    const folder = await mkdtemp(join(tmpdir(), 'roundsman-bench-'));
    const clone = join(folder, 'roundsman');
    const seconds = async (...command: readonly string[]) => {
      onProgress(command.join(' '));
      const before = performance.now();
      await succeed(command, clone);
      return (performance.now() - before) / 1000;
    };
    try {
      await succeed(['git', 'clone', '--quiet', root, clone], root);
      const installed = await seconds('npm', 'ci', '--no-audit', '--no-fund');
      const port = String(await freePortsInARow(4));
      const start = ['npm', 'start', '--', '--once', '--json', '--port', port];
      const started = await seconds(...start);
      const startedAgain = await seconds(...start);
      const tested = await seconds('npm', 'test');
      const once =
        'once; packages come from the registry or from caches, as they are on the machine';
      const row = (what: string, time: number, goal: string, how: string) => [
        what,
        `${time.toFixed(0)} s`,
        goal,
        how,
      ];
      return {
        columns: ['', 'wall time', 'goal', 'how it was measured'],
        rows: [
          row('`npm ci`', installed, '', `in a fresh clone; ${once}`),
          row(
            '`npm ci && npm start`',
            installed + started,
            '120 s',
            'until every sample has run (`-- --once --json`); the emulators are installed in it',
          ),
          row(
            '`npm start` again',
            startedAgain,
            '20 s',
            'the same command a second time: the platform is deployed already',
          ),
          row('`npm test`', tested, '60 s', 'in the same clone; once'),
        ],
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function succeed([command = '', ...args]: readonly string[], cwd: string): Promise<void> {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (code === 0) return;
  throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${stdout}\n${stderr}`);
}
