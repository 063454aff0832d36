import { factCallOf, listingCallsOf, type ResolvedCall } from '../check.ts';
import type { AnyResource } from '../resource.ts';
import type { AwsRequest } from './aws-caller.ts';
import { joinRegion, joinsOf, listingOf, needsOf, operationKey, type Unit } from './plan.ts';

/**
 * Remembers answers that several may ask for, as long as somebody still may. What only one unit
 * asks is not kept, so that memory does not grow with the number of items.
 */
export interface Memo {
  /** @param part Of the request: a page, say. */
  ask<Result>(request: AwsRequest, part: string, make: () => Promise<Result>): Promise<Result>;
  /** The unit asks no more. */
  release(unit: Unit): void;
}

export function createMemo(units: readonly Unit[]): Memo {
  const regions = new Set(units.map(({ region }) => region));
  const askedBy = (unit: Unit) => [...listingsOf(unit, regions), ...factsOf(unit, regions)];
  const uses = usesOf(units);
  const waiting = tally(units.flatMap(askedBy));
  const answers = new Map<string, Map<string, Promise<unknown>>>();

  return {
    ask<Result>(request: AwsRequest, part: string, make: () => Promise<Result>) {
      const { api, operation, region } = request;
      if ((uses.get(`${api}:${operation}`) ?? 0) < 2) return make();
      const group = operationKey(api, operation, region);
      const known = answers.get(group) ?? new Map<string, Promise<unknown>>();
      answers.set(group, known);
      const key = `${part} ${canonical(request.input)}`;
      const answer = known.get(key) ?? make();
      known.set(key, answer);
      // One key stands for one kind of answer: request and part determine what `make` makes.
      return answer as Promise<Result>;
    },

    release(unit) {
      for (const group of askedBy(unit)) {
        const left = (waiting.get(group) ?? 0) - 1;
        waiting.set(group, left);
        if (left === 0) answers.delete(group);
      }
    },
  };
}

/** How many declarations name an operation; a fact that is shared between items counts twice. */
function usesOf(units: readonly Unit[]): Map<string, number> {
  const resources = new Map(units.map((unit) => [unit.resource, unit]));
  const calls = [...resources.values()].flatMap((unit) => [
    ...listingCallsOf(unit.resource),
    ...joinsOf(unit).flatMap(({ resource, facts = [] }) => [
      ...listingCallsOf(resource),
      ...facts.flatMap((name: string) => factCalls(resource, name)),
    ]),
    ...needsOf(unit).flatMap((name) => factCalls(unit.resource, name)),
  ]);
  return tally(calls.map(({ api, operation }) => `${api}:${operation}`));
}

function factCalls(resource: AnyResource, name: string): readonly ResolvedCall[] {
  // No two batches of metrics are the same.
  if (resource.facts[name]?.metric) return [];
  const call = factCallOf(resource, name);
  return resource.facts[name]?.shared ? [call, call] : [call];
}

/** The listings a unit makes, each with its region; in whatever region there is if a key has to name it. */
function listingsOf(unit: Unit, all: ReadonlySet<string>): readonly string[] {
  return [
    ...listingOf(unit.resource, unit.region),
    ...joinsOf(unit).flatMap(({ resource, regions }) =>
      (regions ? [...all] : [joinRegion(resource, unit.region)]).flatMap((region) =>
        listingOf(resource, region),
      ),
    ),
  ];
}

/** What a unit asks about its items, and about what they are joined to; in whatever region there is if an item says where. */
function factsOf(unit: Unit, all: ReadonlySet<string>): readonly string[] {
  const own = { resource: unit.resource, facts: needsOf(unit), places: [unit.region] };
  const joined = joinsOf(unit).map(({ resource, facts = [], regions }) => ({
    resource,
    facts,
    places: regions ? [...all] : [joinRegion(resource, unit.region)],
  }));
  return [own, ...joined].flatMap(({ resource, facts, places }) =>
    facts.flatMap((name: string) => {
      const isAnywhere = resource.facts[name]?.region || places.includes('global');
      return factCalls(resource, name).flatMap(({ api, operation }) =>
        [...new Set(isAnywhere ? [...places, ...all] : places)].map((region) =>
          operationKey(api, operation, region),
        ),
      );
    }),
  );
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The same text for the same input, in whatever order its members were written. */
function canonical(input: object): string {
  return JSON.stringify(input, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
