import type { References } from '../functions/core/catalogue.ts';
import { type Framework, requirementsFileOf } from '../functions/core/framework.ts';

/** What is wrong in a framework's lists, each with its file and its cure. */
export function frameworkFaults(
  { id: framework, requirements, checks }: Framework,
  checkIds: readonly string[],
): readonly string[] {
  const listed = requirements.map(({ id }) => id);
  const faults = [
    ...repeated(listed).map((id) => `"requirements" lists ${id} twice. Keep it in one place.`),
    ...Object.entries(checks).flatMap(([check, ids]) => [
      ...(checkIds.includes(check) ? [] : [noSuchCheck(check)]),
      ...without(ids, listed).map(
        (id) => `${check} names ${id}, which "requirements" lacks. Correct it, or list it there.`,
      ),
      ...repeated(ids).map((id) => `${check} names ${id} twice. Remove one.`),
    ]),
    ...disordered(Object.keys(checks)),
  ];
  return faults.map((fault) => `${requirementsFileOf(framework)}: ${fault}`);
}

/** What is wrong in the list of other products' ids, each with its cure. */
export function peerFaults(
  peers: Readonly<Record<string, References['peers']>>,
  checkIds: readonly string[],
): readonly string[] {
  const named = Object.keys(peers);
  const faults = [...without(named, checkIds).map(noSuchCheck), ...disordered(named)];
  return faults.map((fault) => `functions/checks/peers.json: ${fault}`);
}

const noSuchCheck = (check: string) =>
  `there is no check ${check}. Correct its id, or remove its line.`;

/** The checks that are out of order. In one order, two who add a check each seldom touch the same line. */
const disordered = (checks: readonly string[]) =>
  checks
    .filter((check, index) => check < (checks[index - 1] ?? ''))
    .map((check) => `${check} stands too low. Sort the checks by id.`);

const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);

const without = (ids: readonly string[], known: readonly string[]) =>
  ids.filter((id) => !known.includes(id));
