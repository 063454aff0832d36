import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type Running = ReturnType<typeof start>;

/** The Node that runs the tests comes first, as `npm run` has it. */
const path = [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter);

/** A process that sees nothing of this machine's AWS configuration. */
export function start(
  command: string,
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
) {
  const child = spawn(command, args, {
    cwd,
    env: { PATH: path, HOME: cwd, AWS_EC2_METADATA_DISABLED: 'true', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const finished = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]).then(
    ([stdout, stderr, [code]]): Finished => ({ stdout, stderr, code }),
  );
  return { child, finished };
}

export const emptyFolder = () => mkdtempSync(join(tmpdir(), 'roundsman-'));

/** Packs the project and installs the tarball where nothing else is. @returns the folder */
export async function installPackage(project: string): Promise<string> {
  const folder = emptyFolder();
  // npm finds its own settings, as whoever installs the package would have them.
  const home = { HOME: process.env.HOME ?? folder };
  await succeed(start('npm', ['pack', '--pack-destination', folder], project, home));
  const [tarball = 'no tarball'] = readdirSync(folder);
  const install = ['install', '--offline', '--omit=optional', '--no-audit', '--no-fund', tarball];
  await succeed(start('npm', install, folder, home));
  return folder;
}

async function succeed({ child, finished }: Running): Promise<void> {
  const { code, stderr } = await finished;
  if (code !== 0) throw new Error(`${child.spawnargs.join(' ')}: ${stderr}`);
}
