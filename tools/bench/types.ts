import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Benchmark } from './figures/benchmark.ts';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** Nothing rests on the first, and nearly everything on the second. */
const edits = {
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
      const cold = await check();
      const unchanged = await check();
      const first = await edit(edits.check, '// Edited.');
      const further = await edit(edits.check, '// Edited again.');
      const contract = await edit(edits.contract, 'export const edited = true;');
      return {
        columns: ['`npm run types`', 'CPU', 'types made', 'how it was measured'],
        rows: [
          ['cold', ...cold, 'both programs, without what an earlier check has kept; each row once'],
          ['unchanged', ...unchanged, 'again'],
          ['first edit of a file', ...first, `again, with a comment more in \`${edits.check}\``],
          ['further edits of it', ...further, 'again, with one comment more'],
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
  const programs = ['tsconfig.json', 'tsconfig.cdk.json'];
  const each = programs.map((program) => `tsc --extendedDiagnostics -p ${program}`).join(' && ');
  // Node does not say what a child's children took; bash does.
  const { stdout, stderr } = await run('bash', ['-c', `TIMEFORMAT='%U %S'; time { ${each}; }`], {
    cwd,
  });
  const seconds = stderr.trim().split(' ').map(Number);
  const counts = [...stdout.matchAll(/^Instantiations:\s+(\d+)$/gm)].map(([, count]) => count);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  return [`${sum(seconds).toFixed(1)} s`, `${(sum(counts.map(Number)) / 1e6).toFixed(2)} million`];
}
