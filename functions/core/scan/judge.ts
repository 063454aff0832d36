import {
  type AnyCheck,
  factCallOf,
  listingCallsOf,
  type NoVerdict,
  type ResolvedCall,
  type Verdict,
} from '../check.ts';
import {
  AwsCallError,
  asCallError,
  IncompleteAnswerError,
  PlatformError,
  ServiceError,
} from '../errors.ts';
import type { AnyResource, FactCall, Scope } from '../resource.ts';
import { type Asker, requestFor } from './asker.ts';
import { readAllPages } from './fact-pages.ts';
import type { Joined } from './joins.ts';
import type { Entry } from './listing.ts';
import type { Observation, Outcome } from './observation.ts';
import { asked, type Unit } from './plan.ts';
import type { Read } from './read.ts';

export interface JudgeContext {
  readonly unit: Unit;
  readonly asker: Asker;
  /** The time of the run. */
  readonly now: Date;
  readonly parametersOf: (check: AnyCheck) => Read<unknown>;
  readonly joined: (name: string, item: unknown) => Promise<Joined>;
  /** Operations that finding the item rests on. */
  readonly listedBy: (scope: Scope) => readonly string[];
  /** Operations that a join rests on. */
  readonly joinedBy: (name: string) => readonly string[];
}

type Item = Extract<Entry, { readonly kind: 'item' }>;
type Reads = ReadonlyMap<string, Read<unknown>>;
type Joins = ReadonlyMap<string, Joined>;

/** What every check of the unit says about one item: `gone` if it was deleted meanwhile. */
export async function judgeItem(
  item: Item,
  context: JudgeContext,
): Promise<readonly Observation[] | 'gone'> {
  const concerned = context.unit.checks
    .map((check) => ({ check, applies: applies(check, item) }))
    .filter(({ applies }) => 'error' in applies || applies.value);
  const judging = concerned.filter(({ applies }) => 'value' in applies).map(({ check }) => check);
  const [facts, related] = await Promise.all([
    readFacts(judging, item, context),
    readJoins(judging, item, context),
  ]);
  if (facts === 'gone') return 'gone';
  return concerned.flatMap(({ check, applies }): Observation[] => {
    const outcome =
      'error' in applies
        ? ({ status: 'error', error: applies.error } as const)
        : evaluate(check, item, facts, related, context);
    if (outcome.status === 'none') return [];
    const { region } = item.identity;
    const operations = operationsOf(check, item, related, context);
    return [{ checkId: check.id, region, resource: item.identity, operations, ...outcome }];
  });
}

function applies(check: AnyCheck, { item, identity }: Item): Read<boolean> {
  try {
    return { value: check.appliesTo?.(item) ?? true };
  } catch (thrown) {
    return { error: faultOf(check, thrown, identity.region) };
  }
}

async function readFacts(
  checks: readonly AnyCheck[],
  item: Item,
  context: JudgeContext,
): Promise<Reads | 'gone'> {
  const names = new Set(checks.flatMap((check) => check.needs as readonly string[]));
  const answers = await Promise.all(
    [...names].map(async (name) => [name, await readFact(name, item, context)] as const),
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
  { item, identity, scope }: Item,
  { unit, asker }: JudgeContext,
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
    const context = { service: api, operation, region: identity.region };
    return { error: asCallError(thrown, context) };
  }
}

function factNamed(name: string, { resource }: Unit): FactCall<unknown> {
  const fact = resource.facts[name];
  if (!fact) throw new Error(`${resource.type} has no fact ${name}.`);
  return fact;
}

async function readJoins(
  checks: readonly AnyCheck[],
  { item }: Item,
  { joined }: JudgeContext,
): Promise<Joins> {
  const names = new Set(checks.flatMap((check) => check.joins as readonly string[]));
  return new Map(
    await Promise.all([...names].map(async (name) => [name, await joined(name, item)] as const)),
  );
}

function evaluate(
  check: AnyCheck,
  { item, identity, scope }: Item,
  facts: Reads,
  joins: Joins,
  { now, parametersOf }: JudgeContext,
): Outcome | NoVerdict {
  try {
    const parameters = demand(parametersOf(check));
    const none: Read<unknown> = { value: [] };
    const related = new Map(
      [...joins].map(([name, joined]) => [name, joined === 'unneeded' ? none : joined]),
    );
    const subject = {
      item,
      facts: pick(check.needs, facts),
      related: pick(check.joins, related),
      parameters,
      scope,
      now,
    };
    // What was read is what the check declared: `defineCheck` tied the two together.
    return sound(check.evaluate(subject as Parameters<AnyCheck['evaluate']>[0]));
  } catch (thrown) {
    return { status: 'error', error: faultOf(check, thrown, identity.region) };
  }
}

/** What a check declared, by name. Throws the error of the first that could not be read. */
const pick = (names: readonly string[], reads: Reads) =>
  Object.fromEntries(names.map((name) => [name, demand(reads.get(name))]));

function demand(read: Read<unknown> | undefined): unknown {
  if (!read) throw new Error('What the check declares was not read.');
  if ('error' in read) throw read.error;
  return read.value;
}

/** A judgement that is none is a bug of the check, and not a pass. */
function sound(verdict: Verdict | NoVerdict): Verdict | NoVerdict {
  const { status } = verdict;
  if (status === 'pass' || status === 'none' || (status === 'fail' && verdict.message))
    return verdict;
  throw new Error(`evaluate answered ${JSON.stringify(verdict)}`);
}

/**
 * A check that throws is our own fault, and concerns this check and item alone; unless it says that
 * AWS left something out of an answer.
 */
function faultOf(check: AnyCheck, thrown: unknown, region: string): AwsCallError {
  if (thrown instanceof AwsCallError) return thrown;
  const { resource, needs, joins } = check;
  if (thrown instanceof IncompleteAnswerError) {
    const calls = [
      ...needs.map((name: string) => factCallOf(resource, name)),
      ...joins.flatMap((name: string) => joinedCall(resource, name)),
    ];
    const read = calls.length > 0 ? calls : listingCallsOf(resource).slice(-1);
    const operation = read.map((call) => call.operation).join(' or ');
    return asCallError(thrown, { service: read[0]?.api ?? resource.service, operation, region });
  }
  const context = { service: resource.service, operation: check.id, region };
  return new PlatformError(`${check.id} failed: ${String(thrown)}`, context, { cause: thrown });
}

/** The call that a join's items come from. */
function joinedCall({ related }: AnyResource, name: string): readonly ResolvedCall[] {
  const joined: AnyResource | undefined = related?.[name]?.resource;
  return joined ? listingCallsOf(joined).slice(-1) : [];
}

function operationsOf(
  check: AnyCheck,
  item: Item,
  related: Joins,
  context: JudgeContext,
): readonly string[] {
  const { resource } = context.unit;
  const facts = (check.needs as readonly string[]).map((name) => {
    const { api, operation } = factCallOf(resource, name);
    return asked(api, operation, askedIn(factNamed(name, context.unit), item));
  });
  const joins = (check.joins as readonly string[])
    .filter((name) => related.get(name) !== 'unneeded')
    .flatMap(context.joinedBy);
  return [...new Set([...context.listedBy(item.scope), ...facts, ...joins])];
}

function askedIn(fact: FactCall<unknown>, { item, identity, scope }: Item): string {
  try {
    return fact.region?.(item, scope) ?? identity.region;
  } catch {
    // The fact is an error then, which names the fault.
    return identity.region;
  }
}
