import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const pythonFolder = resolve(import.meta.dirname, '../python');
const oldestPython = [3, 10] as const;
const quietly = ['--quiet', '--disable-pip-version-check'];

export interface VirtualEnvironment {
  readonly python: string;
  /** Every AWS operation, for the router. */
  readonly operations: string;
}

/**
 * The project's own Python with the emulators in it. Built once; built anew when the pythonFolder change.
 * @param folder Where it lies, for instance `.local/venv`.
 */
export async function ensureVirtualEnvironment(
  folder: string,
  onProgress: (message: string) => void,
): Promise<VirtualEnvironment> {
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const operations = join(folder, 'operations.json');
  // What is installed is what was looked at: every file of theirs, by its hash.
  const requirements = join(pythonFolder, 'requirements.txt');
  const uv = join(pythonFolder, 'uv.txt');
  const indexer = join(pythonFolder, 'operations_index.py');
  const stampFile = join(folder, 'pins.sha256');
  const stamp = createHash('sha256')
    .update(await readFile(requirements))
    .update(await readFile(uv))
    .update(await readFile(indexer))
    .digest('hex');
  if (
    existsSync(python) &&
    existsSync(stampFile) &&
    (await readFile(stampFile, 'utf8')) === stamp
  ) {
    return { python, operations };
  }
  const system = await findPython();
  onProgress('Installing the emulators into .local/venv (once)');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await createVenv(system, folder);
  // pip alone takes minutes where two cores are busy; uv takes seconds for the same wheels.
  const hashed = ['--require-hashes', '-r'];
  await run(python, ['-m', 'pip', 'install', ...quietly, ...hashed, uv]);
  const byUv = ['-m', 'uv', 'pip', 'install', '--quiet', '--python', python];
  await run(python, [...byUv, ...hashed, requirements]);
  await run(python, [indexer, operations]);
  await writeFile(stampFile, stamp);
  return { python, operations };
}

async function findPython(): Promise<string> {
  const found: string[] = [];
  for (const command of ['python3', 'python']) {
    const version = await versionOf(command);
    if (!version) continue;
    if (version[0] === oldestPython[0] && version[1] >= oldestPython[1]) return command;
    found.push(`${command} is ${version.join('.')}`);
  }
  throw new Error(
    `The emulated AWS needs Python ${oldestPython.join('.')} or newer on the PATH (${found.join(', ') || 'none was found'}). ` +
      'Debian and Ubuntu: apt-get install python3 python3-venv. macOS: brew install python3.',
  );
}

async function versionOf(command: string): Promise<readonly [number, number] | undefined> {
  const script = 'import sys; print(*sys.version_info[:2])';
  // A command that is not there is the answer "no version", and the search goes on.
  const output = await run(command, ['-c', script]).catch(() => undefined);
  const [major, minor] = output?.stdout.trim().split(' ').map(Number) ?? [];
  return major === undefined || minor === undefined ? undefined : [major, minor];
}

async function createVenv(python: string, folder: string): Promise<void> {
  try {
    await run(python, ['-m', 'venv', folder]);
  } catch (cause) {
    throw new Error(
      `${python} cannot make a virtual environment: its venv module is missing or broken. ` +
        'Debian and Ubuntu: apt-get install python3-venv.',
      { cause },
    );
  }
}
