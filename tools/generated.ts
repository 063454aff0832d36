import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Files that follow from others. Paths are relative to the repository. */
export interface Generated {
  readonly files: ReadonlyMap<string, string>;
  /** A glob: what matches it and is not among `files` has lost its source. */
  readonly owns?: string;
}

/** Paths whose content on disk is not what it should be, or that should not exist. */
export function staleFiles({ files, owns }: Generated): readonly string[] {
  const differing = [...files].filter(([path, text]) => {
    const file = resolve(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  return [...differing.map(([path]) => path), ...orphans(files, owns)];
}

/** Writes what is stale, removes what has lost its source, and returns both. */
export function writeGenerated(generated: Generated): readonly string[] {
  const stale = staleFiles(generated);
  for (const path of stale) {
    const file = resolve(root, path);
    const text = generated.files.get(path);
    if (text === undefined) {
      rmSync(file);
    } else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  return stale;
}

function orphans(files: ReadonlyMap<string, string>, owns: string | undefined): readonly string[] {
  if (owns === undefined) return [];
  return globSync(owns, { cwd: root }).filter((path) => !files.has(path));
}
