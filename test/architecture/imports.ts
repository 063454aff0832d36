import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** All TypeScript of the project, relative to its root. */
export const sources: readonly string[] = globSync(
  '{bin,lib,functions,local,tools,test,web}/**/*.ts',
  { cwd: root, exclude: ['**/node_modules/**'] },
).sort();

export const sourceOf = (file: string): string => readFileSync(resolve(root, file), 'utf8');

/** One import: of a file of the project, or of a package. Those of types count as all others do. */
export interface Import {
  readonly from: string;
  readonly line: number;
  /** `functions/core/ids.ts`, `zod`, `node:path`. */
  readonly to: string;
  /** What it takes by name; empty where it takes all. */
  readonly names: readonly string[];
  readonly isType: boolean;
}

const statement =
  /^(?:import|export)\s+(type\s+)?([^'"`;]*?)\s*\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

const known = new Set(sources);

function importsOf(from: string): readonly Import[] {
  const text = sourceOf(from);
  return [...text.matchAll(statement)].flatMap((match): Import[] => {
    const [, type, clause = '', static_, bare, dynamic] = match;
    const specifier = static_ ?? bare ?? dynamic ?? '';
    const to = specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : specifier;
    // What stands in a text that is generated names nothing here; whether a path is right says tsc.
    if (specifier.startsWith('.') && to.endsWith('.ts') && !known.has(to)) return [];
    const line = text.slice(0, match.index).split('\n').length;
    const names = [...clause.matchAll(/(?:type\s+)?(\w+)(?:\s+as\s+\w+)?\s*[,}]/g)];
    return [{ from, line, to, names: names.map(([, name = '']) => name), isType: !!type }];
  });
}

export const imports: readonly Import[] = sources.flatMap(importsOf);

/** Lines of all sources, as `file:line: text`. */
export const linesMatching = (pattern: RegExp): readonly string[] =>
  sources
    .filter((file) => !file.startsWith('test/architecture'))
    .flatMap((file) =>
      sourceOf(file)
        .split('\n')
        .flatMap((text, index) =>
          pattern.test(text) ? [`${file}:${index + 1}: ${text.trim()}`] : [],
        ),
    );
