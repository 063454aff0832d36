import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };
import type { Benchmark } from './figures/benchmark.ts';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** Nothing rests on the first three, and nearly everything on the last. */
const edits = {
  page: 'web/src/pages/findings/page.tsx',
  test: 'test/api/tasks/serve-tasks.test.ts',
  check: 'functions/checks/s3/bucket/tls-only.check.ts',
  contract: 'functions/core/check.ts',
};

export const types: Benchmark = {
  name: 'types',
  title: 'What checking the types takes',
  async run({ onProgress }) {
    const folder = await mkdtemp(join(tmpdir(), 'roundsman-bench-'));
    try {
      await copySources(folder);
      const check = () => checkTypes(folder, onProgress);
      const edit = async (file: string, line: string) => {
        await appendFile(join(folder, file), `${line}\n`);
        return check();
      };
      const further = async (file: string) => {
        await edit(file, '// Edited.');
        return edit(file, '// Edited again.');
      };
      const cold = await check();
      const unchanged = await check();
      const first = await edit(edits.check, '// Edited.');
      const again = await edit(edits.check, '// Edited again.');
      const test = await further(edits.test);
      const page = await further(edits.page);
      const contract = await edit(edits.contract, 'export const edited = true;');
      return {
        columns: ['`npm run types`', 'CPU', 'types made', 'how it was measured'],
        rows: [
          ['cold', ...cold, 'all programs, without what an earlier check has kept; each row once'],
          ['unchanged', ...unchanged, 'again'],
          ['first edit of a check', ...first, `again, with a comment more in \`${edits.check}\``],
          ['further edits of it', ...again, 'again, with one comment more'],
          ['further edits of a test', ...test, `the same in \`${edits.test}\``],
          ['further edits of a page', ...page, `the same in \`${edits.page}\``],
          ['what it exports', ...contract, `again, with an export more in \`${edits.contract}\``],
        ],
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** What is on disk and not ignored, so that a check of it keeps nothing here, and edits nothing. */
async function copySources(folder: string): Promise<void> {
  const listing = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { stdout } = await run('git', listing, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  for (const file of stdout.split('\0').filter(Boolean)) {
    await cp(join(root, file), join(folder, file));
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/** CPU seconds of all its processes, and instantiations of types: a count that no other work changes. */
async function checkTypes(
  cwd: string,
  onProgress: (message: string) => void,
): Promise<readonly string[]> {
  onProgress('npm run types');
  // Node does not say what a child's children took; bash does.
  const timed = `TIMEFORMAT='%U %S'; time ${manifest.scripts.types} --extendedDiagnostics`;
  const { stdout, stderr } = await run('bash', ['-c', timed], { cwd });
  const seconds = stderr.trim().split(' ').map(Number);
  const counts = [...stdout.matchAll(/^Instantiations:\s+(\d+)$/gm)].map(([, count]) => count);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  return [`${sum(seconds).toFixed(1)} s`, `${(sum(counts.map(Number)) / 1e6).toFixed(2)} million`];
}
