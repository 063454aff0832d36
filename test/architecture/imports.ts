import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** All TypeScript of the project, relative to its root. */
export const sources: readonly string[] = globSync(
  '{bin,lib,functions,local,tools,test,web}/**/*.{ts,tsx}',
  { cwd: root, exclude: ['**/node_modules/**', 'web/dist/**'] },
).sort();

export const sourceOf = (file: string): string => readFileSync(resolve(root, file), 'utf8');

/** One import: of a file of the project, or of a package. Those of types count as all others do. */
export interface Import {
  readonly from: string;
  readonly line: number;
  /** `functions/core/ids.ts`, `zod`, `node:path`. */
  readonly to: string;
  readonly isType: boolean;
  /** Whether it is exported at once: `export { a } from './a.ts'`. */
  readonly isExport: boolean;
}

/** Comments may stand within what an import takes by name, with whatever quotes. */
const clause = String.raw`(?:[^'"\`;/]|//.*\n|/\*[^]*?\*/)*?`;

const statement = new RegExp(
  String.raw`^\s*(?:import|export)\s+(type\s+)?${clause}\s*\bfrom\s*(['"])(.+?)\2|^\s*import\s*(['"])(.+?)\4|\bimport\(\s*(['"\`])(.+?)\6`,
  'gm',
);

const known = new Set(sources);

function importsOf(from: string): readonly Import[] {
  const text = sourceOf(from);
  return [...text.matchAll(statement)].flatMap((match): Import[] => {
    const [, type, , static_, , bare, , dynamic] = match;
    const specifier = static_ ?? bare ?? dynamic ?? '';
    const to = specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : specifier;
    // What stands in a text that is generated names nothing here; whether a path is right says tsc.
    if (specifier.startsWith('.') && to.endsWith('.ts') && !known.has(to)) return [];
    const words = match[0].trimStart();
    const line = text.slice(0, match.index + match[0].length - words.length).split('\n').length;
    return [{ from, line, to, isType: !!type, isExport: words.startsWith('export') }];
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
