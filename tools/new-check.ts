import { existsSync, globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { runScaffolder, writeNew } from './scaffold.ts';

/** Where a new check stands, and what it judges. */
export interface NewCheck {
  /** The IAM prefix: `s3`. */
  readonly service: string;
  /** The folder of the resource, with which the id goes on: `bucket`. */
  readonly folder: string;
  /** The good state, the end of the id: `tls-only`. */
  readonly name: string;
  /** The resource's own file; it has another name than the folder where ids call it otherwise: `account-summary`. */
  readonly resource: string;
}

const usage = `Usage: npm run new:check -- <service> <resource> <name>, for example: s3 bucket tls-only
An id that does not begin with the name of its resource's file says that file last: iam root mfa-enabled account-summary`;

/** A check and its test, by path. Both fail until every TODO is gone. */
export function scaffold({ service, folder, name, resource }: NewCheck): Map<string, string> {
  const variable = camelCase(resource);
  const home = resource === folder ? '.' : `../${resource}`;
  return new Map([
    [
      `functions/checks/${service}/${folder}/${name}.check.ts`,
      `import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ${variable} } from '${home}/${resource}.resource.ts';

export const check = defineCheck(${variable}, {
  id: '${service}-${folder}-${name}',
  title: 'TODO the good state, as a statement',
  severity: 'medium',
  category: 'security',
  why: 'TODO what goes wrong when the check fails.',
  fix: 'TODO what the reader should do about it.',
  docs: 'https://docs.aws.amazon.com/TODO',
  needs: [],

  evaluate({ item }) {
    if (answered(item.TODO, 'TODO')) return pass();
    return fail('TODO what is wrong with this resource.');
  },
});
`,
    ],
    [
      `test/checks/${service}/${folder}/${name}.test.ts`,
      `import { check } from '../../../../functions/checks/${service}/${folder}/${name}.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

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
  const asked = parse(args);
  demandResource(root, asked);
  return writeNew(root, scaffold(asked));
}

function parse(args: readonly string[]): NewCheck {
  const [service, folder, name, resource = folder] = args;
  if (!service || !folder || !name || !resource || args.length > 4) throw new Error(usage);
  for (const word of args) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(word)) throw new Error(`"${word}" is not kebab-case.`);
  }
  if (name.startsWith(`${folder}-`)) {
    throw new Error(
      `The id would be ${service}-${folder}-${name}, which says "${folder}" twice: ` +
        `npm run new:check -- ${service} ${folder} ${name.slice(folder.length + 1)}`,
    );
  }
  return { service, folder, name, resource };
}

function demandResource(root: string, { service, resource }: NewCheck): void {
  const checks = resolve(root, 'functions/checks');
  const file = `${service}/${resource}/${resource}.resource.ts`;
  if (existsSync(resolve(checks, file))) return;
  const known = globSync('*/*.resource.ts', { cwd: resolve(checks, service) }).map((path) =>
    basename(path, '.resource.ts'),
  );
  throw new Error(
    `functions/checks/${file} does not exist: write it first (docs/adding-a-check.md), or name ` +
      `the one to judge as the last word. Resources there: ${known.sort().join(', ') || 'none'}.\n${usage}`,
  );
}

const camelCase = (words: string) =>
  words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

if (import.meta.main) {
  runScaffolder((args) => {
    const paths = newCheck(resolve(import.meta.dirname, '..'), args);
    for (const path of paths) console.log(`wrote ${path}`);
    console.log('Next: replace each TODO, add examples, then: npm run gen');
  });
}
