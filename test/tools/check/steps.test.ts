import { describe, expect, it } from 'vitest';
import { stepsFor } from '../../../tools/check/steps.ts';

const files = [
  'docs/cli.md',
  'functions/api/tasks/read-task.ts',
  'functions/api/tasks/serve-tasks.ts',
  'functions/checks/s3/bucket/tls-only.check.ts',
  'functions/data/findings/finding-writer.ts',
  'functions/data/findings/findings.ts',
  'lib/constructs/data/tenant-table.ts',
  'test/api/tasks/serve-tasks.test.ts',
  'test/checks/s3/bucket/tls-only.test.ts',
  'test/data/findings/finding-writer-killed.test.ts',
  'test/data/findings/findings.test.ts',
  'test/data/finding-ids.test.ts',
  'test/e2e/api/tasks.e2e.ts',
  'test/lib/constructs/data/tenant-table.test.ts',
  'test/support/moments.ts',
  'test/web/pages.test.ts',
  'web/src/pages/tasks/page.tsx',
];

const rules = ['test/architecture', 'test/docs'];

/** The tests that are run by their path, and the files for whose sake others are. */
function testsFor(...paths: readonly string[]) {
  const commands = stepsFor(paths, files).map(({ command }) => command.join(' '));
  const rest = (begin: string) =>
    commands
      .filter((command) => command.startsWith(begin))
      .flatMap((command) => command.slice(begin.length).split(' '));
  const run = rest('vitest run ').filter((test) => !rules.includes(test));
  return { run, related: rest('vitest related --run ') };
}

describe('stepsFor', () => {
  it.each([
    ['a check', 'functions/checks/s3/bucket/tls-only.check.ts', 'checks/s3/bucket/tls-only'],
    [
      'a file by several tests',
      'functions/data/findings/finding-writer.ts',
      'data/findings/finding-writer-killed',
    ],
    ['a construct', './lib/constructs/data/tenant-table.ts', 'lib/constructs/data/tenant-table'],
    ['a test', 'test/api/tasks/serve-tasks.test.ts', 'api/tasks/serve-tasks'],
  ])('tests %s at its mirrored path', (_, path, test) => {
    expect(testsFor(path)).toEqual({ run: [`test/${test}.test.ts`], related: [] });
  });

  it('tests a folder by all that is in its mirror, and by nothing beside it', () => {
    const both = ['finding-writer-killed', 'findings'];

    expect(testsFor('functions/data/findings/')).toEqual({
      run: both.map((name) => `test/data/findings/${name}.test.ts`),
      related: [],
    });
  });

  it.each([
    'functions/api/tasks/read-task.ts',
    'web/src/pages/tasks/page.tsx',
    'test/support/moments.ts',
  ])('tests %s, which has no test of its own, by what imports it', (path) => {
    expect(testsFor(path)).toEqual({ run: [], related: [path] });
  });

  it('reads the rules of the house in any case', () => {
    for (const path of ['docs/cli.md', 'functions/data']) {
      const vitest = stepsFor([path], files).find(({ command }) => command[0] === 'vitest');
      expect(vitest?.command).toEqual(expect.arrayContaining(rules));
    }
  });

  it('checks no types where nothing is typed', () => {
    const names = (path: string) => stepsFor([path], files).map(({ name }) => name);

    expect(names('docs')).not.toContain('types');
    expect(names('test/e2e')).toContain('types');
  });

  it('refuses a path that is not there, also beside one that is', () => {
    expect(() => stepsFor(['docs', 'functions/dta'], files)).toThrow('functions/dta');
    expect(() => stepsFor(['functions/data/find'], files)).toThrow('no file or folder');
  });
});
