import { descriptionOf } from './files.ts';
import { fileOf, isList, kindOf, type NewRoute } from './kind.ts';

/** One thing to do by hand: where, and what. */
type Step = readonly [where: string, what: string];

/** What is left to do for a new family with one operation, in words for a terminal. */
export const stepsOfFamily = (asked: NewRoute): string => {
  const { family } = asked;
  return inWords(asked, [
    ['the files above', 'replace each TODO'],
    ['functions/core/tenants/roles.ts', 'an action for `access`, if none there is meant'],
    [
      'functions/api/routes.ts',
      `import { ${family}Routes } from './${family}/routes.ts';\n${family}: ${family}Routes,`,
    ],
    [
      'lib/constructs/api/api-functions.ts',
      `import { ${family}Function } from './${family}-function.ts';\n${family}: create('${family}', ${family}Function(resources)),`,
    ],
    [
      'tools/bench/api/api-world.ts',
      `import { createHandler as create… } from '../../../functions/api/${family}/serve-${family}.ts';\n${family}: create…(shared),`,
    ],
    ...listsOf(asked),
  ]);
};

/** What is left to do for a new operation of a family that there is. */
export const stepsOfOperation = (asked: NewRoute): string => {
  const { family, operation } = asked;
  return inWords(asked, [
    ['the file above', 'replace each TODO'],
    [`functions/api/${family}/routes.ts`, descriptionOf(asked).trimEnd()],
    [
      `functions/api/${family}/serve-${family}.ts`,
      `import { ${operation} } from './${fileOf(operation)}.ts';\n${operation},`,
    ],
    [`lib/constructs/api/${family}-function.ts`, 'what else it may do, if it does anything new'],
    ...listsOf(asked),
    [`test/api/${family}`, 'what comes of it, and what it refuses'],
  ]);
};

/** The tests that know every route of a kind, and what they have to be told. */
function listsOf({ family, operation }: NewRoute): readonly Step[] {
  const { method } = kindOf(operation);
  return [
    ...(isList(operation)
      ? ([
          [
            'test/api/forged-cursors.test.ts',
            `two things to list, the handler, and in \`lists\`: ['${family}', '${operation}', '/${family}?limit=1'],`,
          ],
        ] as const)
      : []),
    ...(method === 'GET'
      ? []
      : ([
          ['test/api/former-members.test.ts', `what it is sent, in \`requests\`: ${operation}`],
          ['test/support/api/whole-api.ts', 'the handler of the family, if it is not there'],
        ] as const)),
  ];
}

const inWords = ({ family }: NewRoute, steps: readonly Step[]) =>
  [
    'Next, by hand (docs/adding-a-route.md says what decides whether it is right):',
    ...steps.map(([where, what], index) => `${index + 1}. ${where}\n${indented(what)}`),
    `Then: npm run gen && npx tsc && npx vitest run test/api test/lib/constructs/api test/architecture`,
    `And: npm run e2e -- --project app test/e2e/api/${family}.e2e.ts`,
  ].join('\n');

const indented = (text: string) => text.replace(/^/gm, '     ');
