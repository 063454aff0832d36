import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/** A check and its test, by path. Both fail until every TODO is gone. */
export function scaffold(service: string, name: string, resource: string): Map<string, string> {
  const variable = camelCase(resource);
  return new Map([
    [
      `functions/checks/${service}/${name}.check.ts`,
      `import { defineCheck, fail, pass } from '../../core/check.ts';
import { ${variable} } from './${resource}.resource.ts';

export const check = defineCheck(${variable}, {
  id: '${service}-${name}',
  title: 'TODO the good state, as a statement',
  severity: 'medium',
  category: 'security',
  why: 'TODO what goes wrong when the check fails.',
  fix: 'TODO what the reader should do about it.',
  docs: 'https://docs.aws.amazon.com/TODO',
  needs: [],

  evaluate({ item }) {
    if (item) return pass();
    return fail('TODO what is wrong with this resource.');
  },
});
`,
    ],
    [
      `test/checks/${service}/${name}.test.ts`,
      `import { check } from '../../../functions/checks/${service}/${name}.check.ts';
import { describeCheck } from '../../support/describe-check.ts';

describeCheck(check, {
  pass: {},
  fail: {},
});
`,
    ],
  ]);
}

/** Writes the two files. Throws, with what would be right, before it writes anything. */
export function newCheck(root: string, args: readonly string[]): readonly string[] {
  const [service, name, resource] = args;
  if (!service || !name || !resource || args.length > 3) {
    throw new Error(
      'Usage: npm run new:check -- <service> <name> <resource>, for example: s3 bucket-tls-only bucket',
    );
  }
  for (const word of [service, name, resource]) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(word)) throw new Error(`"${word}" is not kebab-case.`);
  }
  const folder = resolve(root, 'functions/checks', service);
  if (!existsSync(resolve(folder, `${resource}.resource.ts`))) {
    const known = globSync('*.resource.ts', { cwd: folder }).map((file) =>
      basename(file, '.resource.ts'),
    );
    throw new Error(
      `functions/checks/${service}/${resource}.resource.ts does not exist: write it first ` +
        `(docs/adding-a-check.md). Resources there: ${known.sort().join(', ') || 'none'}.`,
    );
  }
  const files = [...scaffold(service, name, resource)];
  const taken = files.find(([path]) => existsSync(resolve(root, path)));
  if (taken) throw new Error(`${taken[0]} exists already.`);
  for (const [path, text] of files) {
    mkdirSync(dirname(resolve(root, path)), { recursive: true });
    writeFileSync(resolve(root, path), text);
  }
  return files.map(([path]) => path);
}

const camelCase = (words: string) =>
  words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

if (import.meta.main) {
  try {
    const paths = newCheck(resolve(import.meta.dirname, '..'), process.argv.slice(2));
    for (const path of paths) console.log(`wrote ${path}`);
    console.log('Next: replace each TODO, add examples, then: npm run gen');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
