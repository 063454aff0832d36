import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const project = resolve(import.meta.dirname, '..');
const stamp = join(project, '.local/web.sha256');

/** Builds the dashboard, unless what these sources give is there already. @returns the folder with `index.html` */
export async function ensureSite(onProgress: (message: string) => void): Promise<string> {
  const folder = join(project, 'web/dist');
  const sources = await digestOfSources();
  const built = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
  if (built === sources && existsSync(join(folder, 'index.html'))) return folder;
  onProgress('Building the dashboard');
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
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, sources);
  return folder;
}

/** What a build is made of; of functions/ it takes types alone. */
async function digestOfSources(): Promise<string> {
  const files = globSync('web/{*.*,src/**/*.*,public/**/*.*}', { cwd: project });
  const hash = createHash('sha256');
  for (const file of [...files, 'package-lock.json'].sort()) {
    hash.update(file).update(await readFile(join(project, file)));
  }
  return hash.digest('hex');
}
