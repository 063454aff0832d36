import {
  type AnyCheck,
  callsOf,
  factCallOf,
  factsBehind,
  joinCallsOf,
  type ResolvedCall,
} from '../../functions/core/check.ts';
import type { Join } from '../../functions/core/join.ts';
import { metricCall } from '../../functions/core/metric-fact.ts';
import type { AnyResource, DocsUrl } from '../../functions/core/resource.ts';

type Named = Pick<ResolvedCall, 'api' | 'operation'>;

/** An operation that some check of a service rests on. */
export interface Needed extends Named {
  /** Whether it is asked only when a list leaves out where its items live. */
  readonly onlyLocates: boolean;
  /** Whether it is asked about ids that were listed before. */
  readonly describes: boolean;
  /** Whether its later pages are asked for only where the first does not suffice. */
  readonly mayStop: boolean;
  /** Whether it answers for many items at once, and says of each whether the answer is whole. */
  readonly measures: boolean;
}

/** Every operation that the checks rest on, each once. */
export function operationsOf(checks: readonly AnyCheck[]): readonly Needed[] {
  const found = new Map<string, Needed>();
  for (const check of checks) {
    const { describe } = check.resource;
    const located = resourcesOf(check).map(({ locate }) => locate?.operation);
    for (const { api, operation } of callsOf(check)) {
      found.set(`${api}:${operation}`, {
        api,
        operation,
        onlyLocates: located.includes(operation),
        describes: describe?.operation === operation,
        mayStop: mayStop(check, { api, operation }),
        measures: isSame({ api, operation }, metricCall),
      });
    }
  }
  return [...found.values()];
}

const mayStop = ({ resource }: AnyCheck, needed: Named): boolean =>
  Object.keys(resource.facts).some(
    (name) => resource.facts[name]?.enough && isSame(factCallOf(resource, name), needed),
  );

const isSame = (one: Named, other: Named) =>
  one.api === other.api && one.operation === other.operation;

const joinsOf = ({ resource, joins }: AnyCheck): readonly Join<unknown, unknown, AnyResource>[] =>
  joins.flatMap((name: string) => resource.related?.[name] ?? []);

/** The resource of a check, and those that it joins. */
export const resourcesOf = (check: AnyCheck): readonly AnyResource[] => [
  check.resource,
  ...joinsOf(check).map(({ resource }) => resource),
];

/** Whether the operation lists the check's own items, or what they are found in, and no more. */
export function onlyLists(check: AnyCheck, needed: Named): boolean {
  const facts = factsBehind(check).map((name) => factCallOf(check.resource, name));
  const joined = joinsOf(check).flatMap(joinCallsOf);
  return ![...facts, ...joined].some((call) => isSame(call, needed));
}

interface Declared {
  readonly operation?: string;
  readonly api?: string;
  readonly mayBeEmpty?: DocsUrl;
  readonly omittedWhenEmpty?: DocsUrl;
}

/** Whether an answer without members is one, as far as the check is concerned: AWS documents it. */
export function mayHoldNothing(check: AnyCheck, { api, operation }: Named): boolean {
  const { resource, needs } = check;
  const joins = joinsOf(check);
  const asked = [{ resource, facts: needs }, ...joins];
  const facts = asked.flatMap(({ resource, facts: names = [] }) =>
    factsBehind({ resource, needs: names }).map(
      (name): Declared & Pick<AnyResource, 'service'> => ({
        operation: name,
        service: resource.service,
        ...resource.facts[name],
      }),
    ),
  );
  const listings = [resource, ...joins.map((join) => join.resource)]
    .flatMap((one) => [one, ...parentsOf(one)])
    .flatMap(({ get, list, locate, service }) =>
      [get, list, locate].map((call: Declared | undefined) => ({ ...call, service })),
    );
  return [...facts, ...listings].some(
    (call) =>
      call.operation === operation &&
      (call.api ?? call.service) === api &&
      (call.mayBeEmpty ?? call.omittedWhenEmpty) !== undefined,
  );
}

const parentsOf = ({ parent }: AnyResource): readonly AnyResource[] =>
  parent ? [parent, ...parentsOf(parent)] : [];
