import { type AnyCheck, factCallOf, factsBehind } from '../check.ts';
import { asCallError, ServiceError } from '../errors.ts';
import type { FactCall, MetricFact } from '../resource.ts';
import type { Asker } from './asker.ts';
import { contextOf } from './aws-caller.ts';
import { readPages } from './fact-pages.ts';
import type { ItemEntry } from './listing.ts';
import type { MetricReader } from './metric-reader.ts';
import { operationKey, type Unit } from './plan.ts';
import type { Read } from './read.ts';
import { requestFor } from './request.ts';

/** What was read about one item, by the names of the facts. */
export type Facts = ReadonlyMap<string, Read<unknown>>;

/** Whose facts are read, and who asks AWS for them. */
interface Reading {
  readonly unit: Pick<Unit, 'resource'>;
  readonly asker: Asker;
  /** The time of the run. */
  readonly now: Date;
  /** Absent where nobody reads a listing ahead: a metric is an error there. */
  readonly metrics?: MetricReader;
}

/** Reads the facts that the checks need of one item, each once: `gone` if it was deleted meanwhile. */
export async function readFacts(
  checks: readonly Pick<AnyCheck, 'resource' | 'needs'>[],
  item: ItemEntry,
  reading: Reading,
): Promise<Facts | 'gone'> {
  const names = new Set(checks.flatMap(factsBehind));
  const known = new Map<string, Promise<FactRead>>();
  const read = (name: string): Promise<FactRead> => {
    const fact = known.get(name) ?? readFact(name, item, { ...reading, read });
    known.set(name, fact);
    return fact;
  };
  const answers = await Promise.all(
    [...names].map(async (name) => [name, await read(name)] as const),
  );
  const facts = new Map<string, Read<unknown>>();
  for (const [name, answer] of answers) {
    if (answer === 'gone') return 'gone';
    facts.set(name, answer);
  }
  return facts;
}

type FactRead = Read<unknown> | 'gone';

/** Whose facts are read, and how another of the same item is read, once for all. */
interface ReadingItem extends Reading {
  readonly read: (name: string) => Promise<FactRead>;
}

async function readFact(
  name: string,
  entry: ItemEntry,
  { unit, asker, now, metrics, read }: ReadingItem,
): Promise<FactRead> {
  const { item, identity, scope } = entry;
  const { resource } = unit;
  const { api, operation } = factCallOf(resource, name);
  try {
    const fact = factNamed(name, unit);
    if (fact.metric) {
      if (metrics) return await metrics.read(name, entry);
      throw new Error(`Nobody reads the metric ${name} here.`);
    }
    const from = fact.from === undefined ? noFact : await read(fact.from);
    if (from === 'gone' || 'error' in from || (fact.from && from.value === undefined)) return from;
    const region = fact.region ? fact.region(item, scope) : identity.region;
    if (!region) {
      const message = `AWS did not say in which region to ask ${operation}.`;
      throw new ServiceError(message, { service: api, operation });
    }
    const where = { ...scope, region };
    const request = requestFor(
      { api, operation },
      resource,
      where,
      fact.input(item, scope, now, from.value),
    );
    const { absentOn, notEnabledOn, mayBeEmpty, pages, enough } = fact;
    const goneOn = { ...resource.goneOn, ...fact.goneOn };
    const expected = { absentOn, notEnabledOn, mayBeEmpty, goneOn };
    return pages === undefined
      ? await asker.call(request, expected)
      : await readPages(request, { member: pages, enough, ...expected }, asker);
  } catch (thrown) {
    const context = contextOf({ api, operation, region: identity.region });
    return { error: asCallError(thrown, context) };
  }
}

const noFact: FactRead = { value: undefined };

function factNamed(
  name: string,
  { resource }: Reading['unit'],
): FactCall<unknown> | MetricFact<unknown> {
  const fact = resource.facts[name];
  if (!fact) throw new Error(`${resource.type} has no fact ${name}.`);
  return fact;
}

/** The operation that a fact of an item rests on, with the region it is asked in. */
export function factOperation(name: string, item: ItemEntry, unit: Reading['unit']): string {
  const { api, operation } = factCallOf(unit.resource, name);
  return operationKey(api, operation, askedIn(factNamed(name, unit), item));
}

function askedIn(
  fact: Pick<FactCall<unknown>, 'region'>,
  { item, identity, scope }: ItemEntry,
): string {
  try {
    return fact.region?.(item, scope) ?? identity.region;
  } catch {
    // The fact is an error then, which names the fault.
    return identity.region;
  }
}
