import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const pythonFolder = resolve(import.meta.dirname, '../python');
const customersFolder = resolve(import.meta.dirname, '../customer-accounts');
const oldestPython = [3, 10] as const;
const quietly = ['--quiet', '--disable-pip-version-check'];

export interface VirtualEnvironment {
  readonly python: string;
  /** Every AWS operation, for the router. */
  readonly operations: string;
  /** The operations that the emulator of the customers' accounts answers. */
  readonly implemented: string;
}

/**
 * The project's own Python with the emulators in it. Built once; built anew when what is pinned changes.
 * @param folder Where it lies, for instance `.local/venv`.
 */
export async function ensureVirtualEnvironment(
  folder: string,
  onProgress: (message: string) => void,
): Promise<VirtualEnvironment> {
  const installed = await ensureInstalled(folder, onProgress);
  const implemented = await ensureImplemented(folder, installed, onProgress);
  return { ...installed, implemented };
}

type Installed = Omit<VirtualEnvironment, 'implemented'>;

async function ensureInstalled(
  folder: string,
  onProgress: (message: string) => void,
): Promise<Installed> {
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const operations = join(folder, 'operations.json');
  // What is installed is what was looked at: every file of theirs, by its hash.
  const requirements = join(pythonFolder, 'requirements.txt');
  const uv = join(pythonFolder, 'uv.txt');
  const indexer = join(pythonFolder, 'operations_index.py');
  const stampFile = join(folder, 'pins.sha256');
  const stamp = await stampOf([requirements, uv, indexer]);
  if (existsSync(python) && (await isStamped(stampFile, stamp))) return { python, operations };
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

/** Asks the emulator itself, with our mends in it; that takes half a minute. */
async function ensureImplemented(
  folder: string,
  { python, operations }: Installed,
  onProgress: (message: string) => void,
): Promise<string> {
  const implemented = join(folder, 'implemented.json');
  const stampFile = join(folder, 'implemented.sha256');
  const mends = await Array.fromAsync(glob(join(customersFolder, '*.py')));
  const stamp = await stampOf([join(folder, 'pins.sha256'), ...mends.toSorted()]);
  if (await isStamped(stampFile, stamp)) return implemented;
  onProgress("Finding out what the emulator of the customers' accounts answers (once)");
  await run(python, [join(customersFolder, 'implemented.py'), operations, implemented]);
  await writeFile(stampFile, stamp);
  return implemented;
}

async function stampOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex');
}

const isStamped = async (file: string, stamp: string) =>
  existsSync(file) && (await readFile(file, 'utf8')) === stamp;

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
