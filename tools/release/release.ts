import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ReleaseError, withRelease } from './changelog.ts';
import { RoleContent, roleNote, rolePage } from './role-changes.ts';
import { roleContent } from './role-content.ts';
import { assertNext, withVersion } from './versions.ts';

// npm run release -- <version>
//
// Writes the version, the section of the changelog, and in it whether tenants have to deploy their role's template
// again. It neither commits nor tags: what it wrote is to be read first.

const root = resolve(import.meta.dirname, '../..');

const git = (...args: readonly string[]) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).trim();

/** The version of the newest tag that the release stands on; `undefined` before the first. */
function lastRelease(): string | undefined {
  const [newest] = git('tag', '--list', 'v*', '--merged', 'HEAD', '--sort=-version:refname').split(
    '\n',
  );
  return newest ? newest.slice(1) : undefined;
}

function roleAt(version: string): RoleContent {
  return RoleContent.parse(JSON.parse(git('show', `v${version}:${rolePage}`)));
}

function rewrite(file: string, change: (text: string) => string): void {
  const path = resolve(root, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function release(version: string): void {
  const last = lastRelease();
  assertNext(version, last);
  if (git('status', '--porcelain')) {
    throw new ReleaseError('Something is not committed. A release is made of what is.');
  }
  const note = roleNote(last === undefined ? undefined : roleAt(last), roleContent());
  const on = new Date().toISOString().slice(0, 10);
  rewrite('CHANGELOG.md', (text) => withRelease(text, { version, on, note }));
  for (const file of ['package.json', 'web/package.json', 'package-lock.json']) {
    rewrite(file, (text) => withVersion(text, version, ['', 'web']));
  }
  console.log(`${note}\n`);
  console.log('Read the section in CHANGELOG.md, then:');
  console.log(`  npm run check && git commit -am "release: ${version}" && git tag v${version}`);
}

try {
  const [version, ...more] = process.argv.slice(2);
  if (version === undefined || more.length > 0) {
    throw new ReleaseError('Which version? npm run release -- 1.2.3');
  }
  release(version);
} catch (error) {
  if (!(error instanceof ReleaseError)) throw error;
  console.error(error.message);
  process.exitCode = 64;
}
