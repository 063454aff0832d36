import { Refusal } from '../../core/refusal.ts';
import type { Event } from '../http/caller.ts';
import { ApiProblem } from '../http/problem.ts';
import { type RespondOptions, respond } from '../http/respond.ts';
import { apiBase, type Routes } from '../http/route.ts';
import { routeTable } from '../routes.ts';

/** Answers what no route of the table answers: API Gateway's own answer would say neither what nor why. */
export const createHandler = (options: RespondOptions) =>
  respond(options, async ({ rawPath, requestContext: { http } }: Event) => {
    const allowed = methodsOf(rawPath);
    if (allowed.length === 0) {
      throw new Refusal('not-found', `The API has no path ${rawPath}.`);
    }
    throw new ApiProblem('method-not-allowed', `${rawPath} does not know ${http.method}.`, {
      allow: allowed.join(', '),
    });
  });

function methodsOf(rawPath: string): readonly string[] {
  const families: readonly Routes[] = Object.values(routeTable);
  return families
    .flatMap((family) => Object.values(family))
    .filter(({ path }) => patternOf(path).test(rawPath))
    .map(({ method }) => method);
}

const patternOf = (path: string) => new RegExp(`^${apiBase}${path.replace(/\{\w+\}/g, '[^/]+')}$`);
