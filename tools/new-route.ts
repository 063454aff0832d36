import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Routes } from '../functions/api/http/route.ts';
import { routeTable } from '../functions/api/routes.ts';
import { filesOfFamily, filesOfOperation } from './route/files.ts';
import type { NewRoute } from './route/kind.ts';
import { stepsOfFamily, stepsOfOperation } from './route/steps.ts';
import { runScaffolder, writeNew } from './scaffold.ts';

const usage = `Usage: npm run new:route -- <family> <operation>, for example: webhooks listWebhooks
What an operation is like follows from its first word: list, read, create, update, delete, or a deed of its own.`;

/** What was written, and what is left to do by hand. */
export interface Scaffolded {
  readonly paths: readonly string[];
  readonly steps: string;
}

/**
 * Writes the file of an operation; of a family that there is not yet, also all others that are always the same.
 * Throws, with what would be right, before it writes anything.
 *
 * @param table The routes that there are, by family.
 */
export function newRoute(
  root: string,
  table: Readonly<Record<string, Routes>>,
  args: readonly string[],
): Scaffolded {
  const asked = parse(args);
  refuseTaken(table, asked);
  if (Object.hasOwn(table, asked.family)) {
    const paths = writeNew(root, filesOfOperation(asked));
    return { paths, steps: stepsOfOperation(asked) };
  }
  refuseHalfMade(root, asked);
  return { paths: writeNew(root, filesOfFamily(asked)), steps: stepsOfFamily(asked) };
}

function parse(args: readonly string[]): NewRoute {
  const [family, operation] = args;
  if (!family || !operation || args.length > 2) throw new Error(usage);
  if (!/^[a-z]+$/.test(family)) {
    throw new Error(`"${family}" is not one word in lower case, as a family is named.`);
  }
  if (!/^[a-z]+([A-Z][a-z]+)+$/.test(operation)) {
    throw new Error(`"${operation}" is not a verb and what it is done to, in camelCase.`);
  }
  return { family, operation };
}

/** The name of an operation is its name in the whole API. */
function refuseTaken(table: Readonly<Record<string, Routes>>, { operation }: NewRoute): void {
  for (const [family, routes] of Object.entries(table)) {
    if (!Object.hasOwn(routes, operation)) continue;
    throw new Error(`${operation} exists already: functions/api/${family}/routes.ts`);
  }
}

function refuseHalfMade(root: string, { family }: NewRoute): void {
  const folder = `functions/api/${family}`;
  if (!existsSync(resolve(root, folder))) return;
  throw new Error(
    `${folder} exists already, and functions/api/routes.ts does not know it. If it is a family of routes, put it there first.`,
  );
}

if (import.meta.main) {
  runScaffolder((args) => {
    const { paths, steps } = newRoute(resolve(import.meta.dirname, '..'), routeTable, args);
    for (const path of paths) console.log(`wrote ${path}`);
    console.log(steps);
  });
}
