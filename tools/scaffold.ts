import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Writes files that do not exist yet, by path. Throws before it writes anything if one of them does. */
export function writeNew(root: string, files: ReadonlyMap<string, string>): readonly string[] {
  const paths = [...files.keys()];
  const taken = paths.find((path) => existsSync(resolve(root, path)));
  if (taken) throw new Error(`${taken} exists already.`);
  for (const [path, text] of files) {
    mkdirSync(dirname(resolve(root, path)), { recursive: true });
    writeFileSync(resolve(root, path), text);
  }
  return paths;
}

/** Runs a scaffolder on the arguments of its command; what it throws is all that the reader is told. */
export function runScaffolder(scaffold: (args: readonly string[]) => void): void {
  try {
    scaffold(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
