import { execFile } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { builtSite } from '../lib/bundling/pack-site.ts';
import { digestOfFiles } from './digest.ts';

const project = resolve(import.meta.dirname, '..');

/** What tests give. */
export interface SiteOptions {
  /** @default where Vite builds */
  readonly folder?: string;
  /** Empties the folder, and builds into it. @default Vite does */
  readonly build?: () => Promise<void>;
}

/**
 * Builds the dashboard, unless what these sources give is there already. Of what it was built is noted in the folder
 * itself, which each build empties, whoever asks for it.
 *
 * @returns the folder with `index.html`
 */
export async function ensureSite(
  onProgress: (message: string) => void,
  { folder = join(project, builtSite), build = buildSite }: SiteOptions = {},
): Promise<string> {
  const stamp = join(folder, '.sources');
  const sources = await digestOfSources();
  const built = existsSync(stamp) ? await readFile(stamp, 'utf8') : undefined;
  if (built === sources) return folder;
  onProgress('Building the dashboard');
  await build();
  await writeFile(stamp, sources);
  return folder;
}

async function buildSite(): Promise<void> {
  try {
    await promisify(execFile)('npm', ['run', 'build', '-w', 'web'], {
      cwd: project,
      shell: process.platform === 'win32',
    });
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Error(`The dashboard cannot be built: npm run build -w web\n${stdout}${stderr}`, {
      cause,
    });
  }
}

/** What a build is made of; of functions/ it takes types alone. */
const digestOfSources = (): Promise<string> =>
  digestOfFiles(project, [
    ...globSync('web/{*.*,src/**/*.*,public/**/*.*}', { cwd: project }),
    'package-lock.json',
  ]);
