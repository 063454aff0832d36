import { fileOf, isList, kindOf, type NewRoute, pathOf } from './kind.ts';

/** The files of a new family with one operation, by path. They fail tsc and tests until every TODO is gone. */
export function filesOfFamily(asked: NewRoute): Map<string, string> {
  const { family } = asked;
  const home = `functions/api/${family}`;
  return new Map([
    [`${home}/env.ts`, env],
    [`${home}/handler.ts`, handlerOf(family)],
    [`${home}/routes.ts`, routesOf(asked)],
    [`${home}/serve-${family}.ts`, serveOf(asked)],
    ...filesOfOperation(asked),
    [`lib/constructs/api/${family}-function.ts`, constructOf(asked)],
    [`test/api/${family}/serve-${family}.test.ts`, testOf(asked)],
  ]);
}

/** The file of a new operation, by path: what it does, in a function of its own. */
export function filesOfOperation({ family, operation }: NewRoute): Map<string, string> {
  return new Map([
    [
      `functions/api/${family}/${fileOf(operation)}.ts`,
      `import type { MemberCaller } from '../http/caller.ts';
import type { AnswerOf, RequestOf } from '../http/route.ts';
import type { ${family}Routes } from './routes.ts';

type Operation = (typeof ${family}Routes)['${operation}'];

/** TODO what it does, in a sentence, and why so. */
export async function ${operation}(
  request: RequestOf<Operation>,
  { table, tenantId }: MemberCaller,
): Promise<AnswerOf<Operation>> {
  return TODO(table, tenantId, request);
}
`,
    ],
  ]);
}

/** The description of an operation, as it stands among those of its family. */
export function descriptionOf(asked: NewRoute): string {
  const { operation } = asked;
  const { method, status, ofOne, takesBody } = kindOf(operation);
  const request = [
    ...(ofOne ? ['path: z.strictObject({ TODO: z.string() })'] : []),
    ...(isList(operation) ? ['query: PageQuery'] : []),
    ...(takesBody ? ['body: z.strictObject({ TODO: z.string() })'] : []),
  ];
  const answer = isList(operation) ? 'answer: { items: [answer] }' : 'answer';
  const examples = [
    ...(takesBody ? ["body: { TODO: 'TODO' }"] : []),
    ...(status === 204 ? [] : [answer]),
  ];
  const lines = [
    `method: '${method}',`,
    `path: '${pathOf(asked)}',`,
    "access: 'TODO',",
    `rate: '${method === 'GET' ? 'read' : 'write'}',`,
    "summary: 'TODO a few words in the imperative',",
    `request: ${membersOf(request)},`,
    `status: ${status},`,
    ...(status === 204 ? [] : [`answer: ${isList(operation) ? 'pageOf(Answer)' : 'Answer'},`]),
    ...(isList(operation) ? ["problems: ['invalid-cursor'],"] : []),
    ...(ofOne ? ["problems: ['not-found'],"] : []),
    `examples: ${membersOf(examples)},`,
  ];
  return `  ${operation}: {\n${lines.map((line) => `    ${line}\n`).join('')}  },\n`;
}

const membersOf = (members: readonly string[]) =>
  members.length > 0 ? `{ ${members.join(', ')} }` : '{}';

const env = `import * as z from 'zod';

/** What the function is told by whoever deploys it. */
export const Env = z.object({ TABLE_NAME: z.string().min(1) });
export type Env = z.infer<typeof Env>;
`;

const handlerOf = (family: string) => `import { openTable } from '../../data/store/open-table.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { readEnv } from '../../platform/process/env.ts';
import { createLogger } from '../../platform/process/logger.ts';
import { openEdge } from '../http/edge.ts';
import { Env } from './env.ts';
import { createHandler } from './serve-${family}.ts';

export const handler = createHandler({
  table: openTable(readEnv(Env).TABLE_NAME),
  edge: openEdge(),
  clock: systemClock,
  logger: createLogger({ function: 'api-${family}' }),
});
`;

function routesOf(asked: NewRoute): string {
  const { family, operation } = asked;
  const parameters = isList(operation)
    ? "import { PageQuery, pageOf } from '../http/parameters.ts';\n"
    : '';
  const answer = `
const Answer = z.object({ TODO: z.string() });

const answer = { TODO: 'TODO' };
`;
  return `import * as z from 'zod';
${parameters}import { defineRoutes } from '../http/route.ts';
${kindOf(operation).status === 204 ? '' : answer}
export const ${family}Routes = defineRoutes({
${descriptionOf(asked)}});
`;
}

const serveOf = ({
  family,
  operation,
}: NewRoute) => `import { type ServeOptions, serve } from '../http/serve.ts';
import { ${operation} } from './${fileOf(operation)}.ts';
import { ${family}Routes } from './routes.ts';

/** TODO Serves what, in a sentence. */
export const createHandler = (dependencies: Required<ServeOptions>) =>
  serve(${family}Routes, { ${operation} }, dependencies);
`;

function constructOf({ family, operation }: NewRoute): string {
  const actions =
    kindOf(operation).method === 'GET'
      ? ['GetItem', 'Query']
      : ['ConditionCheckItem', 'GetItem', 'PutItem', 'UpdateItem'];
  return `import type { Env } from '../../../functions/api/${family}/env.ts';
import type { ApiFunctionSettings, ApiResources } from './api-function.ts';

export const ${family}Function = ({ table }: ApiResources): ApiFunctionSettings<Env> => ({
  description: 'Serves TODO.',
  environment: { TABLE_NAME: table.table.tableName },
  allow(role) {
    table.allow(role, ['T#*'], [${actions.map((action) => `'${action}'`).join(', ')}]);
  },
});
`;
}

function testOf(asked: NewRoute): string {
  const { family, operation } = asked;
  const { method, status, takesBody } = kindOf(operation);
  const path = pathOf(asked);
  const body = takesBody ? "\n        body: { TODO: 'TODO' }," : '';
  return `import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/api/${family}/serve-${family}.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { callApi, joinTenant } from '../../support/api/call-api.ts';
import { directly } from '../../support/fakes/fake-edge.ts';
import { createFakeClock, createFakeStore } from '../../support/fakes/fake-store.ts';

/** The function, a tenant with an owner, and the owner of another. */
async function openApi() {
  const { table } = createFakeStore().connect();
  const people = {
    ada: await joinTenant(table, 'acme', 'ada', 'owner'),
    bob: await joinTenant(table, 'globex', 'bob', 'owner'),
  };
  const clock = createFakeClock('2026-11-21T12:00:00Z');
  const logger = createLogger({}, () => undefined);
  const handler = createHandler({ table, edge: directly, clock, logger });
  return {
    table,
    ${operation}: (by: keyof typeof people) =>
      callApi(handler, {
        method: '${method}',
        path: '${path.replace('{TODO}', 'TODO')}',
        user: people[by],
        tenant: 'acme',${body}
      }),
  };
}

describe('${method} ${path}', () => {
  it('TODO what comes of it', async () => {
    const { ${operation} } = await openApi();

    const { status, body } = await ${operation}('ada');

    expect({ status, body }).toEqual({ status: ${status}, body: 'TODO' });
  });

  it('is done for nobody of another tenant', async () => {
    const { ${operation} } = await openApi();

    const { status, body } = await ${operation}('bob');

    expect({ status, code: body.code }).toEqual({ status: 404, code: 'not-found' });
  });
});
`;
}
