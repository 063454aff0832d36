import { descriptionOf } from './files.ts';
import { fileOf, isList, kindOf, type NewRoute } from './kind.ts';

/** One thing to do by hand: where, and what, which may be lines to add there. */
interface Step {
  readonly where: string;
  readonly what: string;
}

/** What is left to do for a new family with one operation, in words for a terminal. */
export function stepsOfFamily(asked: NewRoute): string {
  const { family } = asked;
  const create = `create${family.charAt(0).toUpperCase()}${family.slice(1)}`;
  return inWords(asked, [
    { where: 'the files above', what: 'Replace each TODO.' },
    role,
    {
      where: 'functions/api/routes.ts',
      what: `import { ${family}Routes } from './${family}/routes.ts';
${family}: ${family}Routes,`,
    },
    {
      where: 'lib/constructs/api/api-functions.ts',
      what: `import { ${family}Function } from './${family}-function.ts';
${family}: create('${family}', ${family}Function(resources)),`,
    },
    {
      where: 'tools/bench/api/api-world.ts',
      what: `import { createHandler as ${create} } from '../../../functions/api/${family}/serve-${family}.ts';
${family}: ${create}(shared),`,
    },
    {
      where: 'test/e2e/granted-permissions.e2e.ts',
      what: `'${create.replace('create', '')}HandlerRole',`,
    },
    ...listsOf(asked),
  ]);
}

/** What is left to do for a new operation of a family that there is. */
export function stepsOfOperation(asked: NewRoute): string {
  const { family, operation } = asked;
  return inWords(asked, [
    { where: 'the file above', what: 'Replace each TODO.' },
    role,
    {
      where: `functions/api/${family}/routes.ts`,
      what: descriptionOf(asked).trimEnd().replace(/^ {2}/gm, ''),
    },
    {
      where: `functions/api/${family}/serve-${family}.ts`,
      what: `import { ${operation} } from './${fileOf(operation)}.ts';
${operation},`,
    },
    {
      where: `lib/constructs/api/${family}-function.ts`,
      what: 'What it asks of AWS that no other operation of the family does.',
    },
    { where: `test/api/${family}`, what: 'What comes of it, and what it refuses.' },
    ...listsOf(asked),
  ]);
}

const role: Step = {
  where: 'functions/core/tenants/roles.ts',
  what: 'The action that `access` names, if none that there is says it.',
};

/** The lists of every route of a kind, and what they have to be told. */
function listsOf({ family, operation }: NewRoute): readonly Step[] {
  const { method } = kindOf(operation);
  const list = {
    where: 'test/api/forged-cursors.test.ts',
    what: `['${family}', '${operation}', '/${family}?limit=1'],
With the handler of the family, and two things to list.`,
  };
  const write = {
    where: 'test/api/former-members.test.ts',
    what: `${operation}: { method: '${method}', path: …
With the handler of the family in test/support/api/whole-api.ts.`,
  };
  return [
    ...(isList(operation) ? [list] : []),
    ...(method === 'GET' ? [] : [write]),
    { where: 'tools/bench/api/api-requests.ts', what: `A request of ${operation}.` },
    { where: `test/e2e/api/${family}.e2e.ts`, what: 'One way through it, on the emulated AWS.' },
  ];
}

const inWords = ({ family }: NewRoute, steps: readonly Step[]) =>
  [
    'Next, by hand; docs/adding-a-route.md says what decides whether it is right:',
    ...steps.map(({ where, what }, index) => `${index + 1}. ${where}\n${indented(what)}`),
    'Then:',
    '   npm run fix && npm run gen && npm run types',
    '   npx vitest run test/api test/lib test/architecture',
    `   npm run e2e -- test/e2e/api/${family}.e2e.ts`,
  ].join('\n');

const indented = (text: string) => text.replace(/^/gm, '     ');
