import { IncompleteAnswerError } from '../../errors.ts';
import type { Statement } from './policy-document.ts';
import {
  actionsOf,
  haveCommonName,
  includes,
  type Names,
  named,
  othersThan,
  resourcesOf,
} from './policy-patterns.ts';

/** Requests by what they do and to what, whoever makes them: what a statement permits or denies. */
export interface Requests {
  readonly actions: Names;
  readonly resources: Names;
}

export const requestsOf = (statement: Statement): Requests => ({
  actions: actionsOf(statement),
  resources: resourcesOf(statement),
});

/** Whether a request is among these. The action is in lower case. */
export const includesRequest = (requests: Requests, action: string, resource: string): boolean =>
  includes(requests.actions, action) && includes(requests.resources, resource);

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Every action there is or may be, on everything there is or may be. */
export const everyRequest: Requests = {
  actions: named(...letters.map((letter) => `${letter}*:?*`)),
  resources: named('*'),
};

/** Far more than policies of the size that IAM takes need, unless they are made to need it. */
const maxSteps = 20_000;

/**
 * Whether each request of `asked` is among those of at least one of `parts`: of none of them alone
 * perhaps, but of all together.
 *
 * Looks for a request that is left: it escapes each part by its action or by its resource.
 */
export function cover(parts: readonly Requests[], asked: Requests): boolean {
  const ordered = joined(parts).toSorted((a, b) => escapes(a) - escapes(b));
  let steps = 0;
  return !isLeft(0, [asked.actions], [asked.resources]);

  function isLeft(at: number, actions: readonly Names[], resources: readonly Names[]): boolean {
    steps += 1;
    if (steps > maxSteps) {
      throw new IncompleteAnswerError('AWS answered a policy of too many parts to judge.');
    }
    if (!haveCommonName(actions) || !haveCommonName(resources)) return false;
    const part = ordered[at];
    if (!part) return true;
    return (
      isLeft(at + 1, [...actions, othersThan(part.actions)], resources) ||
      isLeft(at + 1, actions, [...resources, othersThan(part.resources)])
    );
  }
}

/** The same requests, with one part for all that name actions on the same resources. */
function joined(parts: readonly Requests[]): readonly Requests[] {
  const groups = Map.groupBy(parts, ({ actions, resources }) =>
    JSON.stringify([actions.excepted && actions.patterns, resources]),
  );
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ actions: { excepted }, resources }) => ({
      actions: {
        patterns: [...new Set(group.flatMap(({ actions }) => actions.patterns))],
        excepted,
      },
      resources,
    })),
  );
}

/** The number of ways in which requests may escape a part: the fewer, the sooner it leaves little to look at. */
const escapes = ({ actions, resources }: Requests): number =>
  [actions, resources].filter(({ patterns, excepted }) => excepted || !patterns.some(isAll)).length;

const isAll = (pattern: string) => /^\*+(:\*+)?$/.test(pattern);
