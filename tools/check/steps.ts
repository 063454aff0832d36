/** One command of the gate. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...(readonly string[])];
}

/** The whole gate, as it has to be green before a merge. */
export const wholeGate: readonly Step[] = [
  {
    name: 'format, lint, types, generated files, unused code',
    command: ['npm', 'run', '-s', 'lint'],
  },
  { name: 'tests', command: ['vitest', 'run'] },
];

/** Whoever asks about something that is not there is told so: a check of nothing would succeed. */
export class NoSuchPathError extends Error {
  override readonly name = 'NoSuchPathError';
}

/**
 * What of the gate speaks about some files and folders: their form, all types, their tests, and the rules of the house.
 *
 * @param paths From the root of the repository, or from `./`.
 * @param files All files of the project, by path from its root.
 */
export function stepsFor(paths: readonly string[], files: readonly string[]): readonly Step[] {
  const asked = paths.map((path) => named(path.replace(/^\.\//, '').replace(/\/+$/, ''), files));
  return [
    // Pages and Python are not Biome's to read.
    { name: 'format, lint', command: ['biome', 'ci', '--no-errors-on-unmatched', ...paths] },
    ...typesOf(asked.flatMap((one) => one.files)),
    ...testsOf(asked, files.filter(isTest)),
  ];
}

interface Asked {
  readonly path: string;
  readonly files: readonly string[];
}

function named(path: string, files: readonly string[]): Asked {
  const inside = files.filter((file) => file === path || file.startsWith(`${path}/`));
  if (inside.length > 0) return { path, files: inside };
  throw new NoSuchPathError(
    `The project has no file or folder ${path}. Name it from the root of the repository: functions/data/findings`,
  );
}

const isTyped = (file: string) => /\.tsx?$/.test(file);
const isTest = (file: string) => /^test\/.*\.test\.ts$/.test(file);

function typesOf(files: readonly string[]): readonly Step[] {
  return files.some(isTyped) ? [{ name: 'types', command: ['npm', 'run', '-s', 'types'] }] : [];
}

/** Tests at the mirrored path, or, where there are none, all that import it; end-to-end files are a command of their own. */
function testsOf(asked: readonly Asked[], tests: readonly string[]): readonly Step[] {
  const each = asked.map((one) => ({ ...one, mirrored: mirroredTests(one.path, tests) }));
  const mirrored = each.flatMap((one) => one.mirrored);
  const importedOnly = each
    .filter((one) => one.mirrored.length === 0)
    .flatMap((one) => one.files.filter(isTyped))
    .filter((file) => !file.startsWith('test/e2e/'));
  const rules = ['test/architecture', 'test/docs'];
  return [
    {
      name:
        mirrored.length > 0 ? 'its tests, and the rules of the house' : 'the rules of the house',
      command: ['vitest', 'run', ...new Set([...mirrored, ...rules])],
    },
    ...(importedOnly.length > 0
      ? [
          {
            name: 'tests that import it',
            command: ['vitest', 'related', '--run', ...importedOnly],
          } as const,
        ]
      : []),
  ];
}

/** `functions/data/findings/finding-writer.ts` is tested by `test/data/findings/finding-writer.test.ts`, and by what begins like it. */
function mirroredTests(path: string, tests: readonly string[]): readonly string[] {
  const place = path.replace(/^(functions|test)(\/|$)/, '').replace(/^web\/src(?=\/|$)/, 'web');
  const stem = place.replace(/(\.(check|resource|test|framework))?\.tsx?$/, '');
  const mirror = stem === '' ? 'test' : `test/${stem}`;
  return tests.filter(
    (test) =>
      test === `${mirror}.test.ts` ||
      test.startsWith(`${mirror}/`) ||
      (isTyped(path) && test.startsWith(`${mirror}-`) && !test.slice(mirror.length).includes('/')),
  );
}
