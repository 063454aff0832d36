import { type AnyCheck, factCallOf } from '../check.ts';
import { asCallError, ServiceError } from '../errors.ts';
import type { FactCall } from '../resource.ts';
import type { Asker } from './asker.ts';
import { contextOf } from './aws-caller.ts';
import { readAllPages } from './fact-pages.ts';
import type { ItemEntry } from './listing.ts';
import { asked, type Unit } from './plan.ts';
import type { Read } from './read.ts';
import { requestFor } from './request.ts';

/** What was read about one item, by the names of the facts. */
export type Facts = ReadonlyMap<string, Read<unknown>>;

/** Whose facts are read, and who asks AWS for them. */
interface Reading {
  readonly unit: Pick<Unit, 'resource'>;
  readonly asker: Asker;
}

/** Reads the facts that the checks need of one item, each once: `gone` if it was deleted meanwhile. */
export async function readFacts(
  checks: readonly Pick<AnyCheck, 'resource' | 'needs'>[],
  item: ItemEntry,
  reading: Reading,
): Promise<Facts | 'gone'> {
  const names = new Set(checks.flatMap((check) => check.needs));
  const answers = await Promise.all(
    [...names].map(async (name) => [name, await readFact(name, item, reading)] as const),
  );
  const facts = new Map<string, Read<unknown>>();
  for (const [name, answer] of answers) {
    if (answer === 'gone') return 'gone';
    facts.set(name, answer);
  }
  return facts;
}

async function readFact(
  name: string,
  { item, identity, scope }: ItemEntry,
  { unit, asker }: Reading,
): Promise<Read<unknown> | 'gone'> {
  const { resource } = unit;
  const { api, operation } = factCallOf(resource, name);
  try {
    const fact = factNamed(name, unit);
    const region = fact.region ? fact.region(item, scope) : identity.region;
    if (!region) {
      const message = `AWS did not say in which region to ask ${operation}.`;
      throw new ServiceError(message, { service: api, operation });
    }
    const where = { ...scope, region };
    const request = requestFor({ api, operation }, resource, where, fact.input(item, scope));
    const { absentOn, notEnabledOn, mayBeEmpty, pages } = fact;
    const goneOn = { ...resource.goneOn, ...fact.goneOn };
    const expected = { absentOn, notEnabledOn, mayBeEmpty, goneOn };
    return pages === undefined
      ? await asker.call(request, expected)
      : await readAllPages(request, pages, expected, asker);
  } catch (thrown) {
    const context = contextOf({ api, operation, region: identity.region });
    return { error: asCallError(thrown, context) };
  }
}

function factNamed(name: string, { resource }: Reading['unit']): FactCall<unknown> {
  const fact = resource.facts[name];
  if (!fact) throw new Error(`${resource.type} has no fact ${name}.`);
  return fact;
}

/** The operation that a fact of an item rests on, with the region it is asked in. */
export function factOperation(name: string, item: ItemEntry, unit: Reading['unit']): string {
  const { api, operation } = factCallOf(unit.resource, name);
  return asked(api, operation, askedIn(factNamed(name, unit), item));
}

function askedIn(fact: FactCall<unknown>, { item, identity, scope }: ItemEntry): string {
  try {
    return fact.region?.(item, scope) ?? identity.region;
  } catch {
    // The fact is an error then, which names the fault.
    return identity.region;
  }
}
