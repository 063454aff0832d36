import { Amount } from '../amount.ts';
import {
  type AnyCheck,
  factCallOf,
  factsBehind,
  joinCallsOf,
  listingCallsOf,
  type NoVerdict,
  type ResolvedCall,
  type Verdict,
} from '../check.ts';
import { AwsCallError, asCallError, IncompleteAnswerError, PlatformError } from '../errors.ts';
import type { AnyResource } from '../resource.ts';
import type { Asker } from './asker.ts';
import { type Facts, factOperation, readFacts } from './facts.ts';
import type { Joined } from './joins.ts';
import type { ItemEntry } from './listing.ts';
import type { MetricReader } from './metric-reader.ts';
import type { Observation, Outcome } from './observation.ts';
import { type NamedJoin, operationKey, type Unit } from './plan.ts';
import type { Read } from './read.ts';

export interface JudgeContext {
  readonly unit: Unit;
  readonly asker: Asker;
  readonly metrics: MetricReader;
  /** The time of the run. */
  readonly now: Date;
  readonly parametersOf: (check: AnyCheck) => Read<unknown>;
  readonly joined: (name: string, item: unknown) => Promise<Joined>;
  /** The operations of the unit's listing: if it names nothing at all, they are what is blocked. */
  readonly listedBy: readonly string[];
}

type Joins = ReadonlyMap<string, Joined>;

/** What was read for the checks of an item, by the names that they declare. */
interface Reads {
  readonly facts: Facts;
  readonly joins: Joins;
  /** What was asked for it, and where. */
  readonly operations: readonly string[];
}

/** What every check of the unit says about one item: `gone` if it was deleted meanwhile. */
export async function judgeItem(
  item: ItemEntry,
  context: JudgeContext,
): Promise<readonly Observation[] | 'gone'> {
  const concerned = context.unit.checks
    .map((check) => ({ check, applies: applies(check, item) }))
    .filter(({ applies }) => 'error' in applies || applies.value);
  const judging = concerned.filter(({ applies }) => 'value' in applies).map(({ check }) => check);
  const [facts, joins] = await Promise.all([
    readFacts(judging, item, context),
    readJoins(judging, item, context),
  ]);
  if (facts === 'gone') return 'gone';
  return concerned.flatMap(({ check, applies }): Observation[] => {
    const operations = operationsOf(check, item, joins, context);
    const outcome =
      'error' in applies
        ? ({ status: 'error', error: applies.error } as const)
        : evaluate(check, item, { facts, joins, operations }, context);
    if (outcome.status === 'none') return [];
    const { region } = item.identity;
    return [{ checkId: check.id, region, resource: item.identity, operations, ...outcome }];
  });
}

function applies(check: AnyCheck, { item, identity, operations }: ItemEntry): Read<boolean> {
  try {
    return { value: check.appliesTo?.(item) ?? true };
  } catch (thrown) {
    return { error: faultOf(check, thrown, { region: identity.region, operations }) };
  }
}

async function readJoins(
  checks: readonly AnyCheck[],
  { item }: ItemEntry,
  { joined }: JudgeContext,
): Promise<Joins> {
  const names = new Set(checks.flatMap((check) => check.joins));
  return new Map(
    await Promise.all([...names].map(async (name) => [name, await joined(name, item)] as const)),
  );
}

function evaluate(
  check: AnyCheck,
  { item, identity, scope }: ItemEntry,
  { facts, joins, operations }: Reads,
  { now, parametersOf }: JudgeContext,
): Outcome | NoVerdict {
  try {
    const parameters = valueOrThrow(parametersOf(check));
    const related = new Map([...joins].map(([name, joined]) => [name, itemsOf(joined)]));
    const verdict = check.evaluate({
      item,
      facts: pick(check.needs, facts),
      related: pick(check.joins, related),
      parameters,
      scope,
      now,
    });
    assertVerdict(verdict);
    return verdict;
  } catch (thrown) {
    const { region } = identity;
    return { status: 'error', error: faultOf(check, thrown, { region, operations }) };
  }
}

/** What a check declared, by name. Throws the error of the first that could not be read. */
const pick = <Value>(names: readonly string[], reads: ReadonlyMap<string, Read<Value>>) =>
  Object.fromEntries(names.map((name) => [name, valueOrThrow(reads.get(name))]));

const itemsOf = (joined: Joined): Read<readonly unknown[]> =>
  joined === 'unneeded' ? { value: [] } : joined;

function valueOrThrow<Value>(read: Read<Value> | undefined): Value {
  if (!read) throw new Error('What the check declares was not read.');
  if ('error' in read) throw read.error;
  return read.value;
}

/** A judgement that is none is a bug of the check, and not a pass. */
function assertVerdict(verdict: Verdict | NoVerdict): void {
  const { status } = verdict;
  if (status === 'pass' || status === 'none') return;
  if (status === 'fail' && verdict.message && isAmount(verdict.amount)) return;
  throw new Error(`evaluate answered ${JSON.stringify(verdict)}`);
}

const isAmount = (amount: Amount | undefined) =>
  amount === undefined || Amount.safeParse(amount).success;

/**
 * A check that throws is our own fault, and concerns this check and item alone; unless it says that
 * AWS left something out of an answer: then it names the calls that may have done so, and where they were
 * made.
 */
function faultOf(
  check: AnyCheck,
  thrown: unknown,
  { region, operations }: Pick<Reads, 'operations'> & { readonly region: string },
): AwsCallError {
  if (thrown instanceof AwsCallError) return thrown;
  const { resource, needs, joins } = check;
  if (thrown instanceof IncompleteAnswerError) {
    const calls = [
      ...needs.map((name) => factCallOf(resource, name)),
      ...joins.flatMap((name) => joinedCalls(resource, name)),
    ];
    const read = calls.length > 0 ? calls : listingCallsOf(resource).slice(-1);
    const operation = read.map((call) => call.operation).join(' or ');
    const starts = read.map((call) => operationKey(call.api, call.operation, ''));
    const places = operations.flatMap((name) =>
      starts.filter((start) => name.startsWith(start)).map((start) => name.slice(start.length)),
    );
    const service = read[0]?.api ?? resource.service;
    const where = [...new Set(places)].join(' or ') || region;
    return asCallError(thrown, { service, operation, region: where });
  }
  const context = { service: resource.service, operation: check.id, region };
  return new PlatformError(`${check.id} failed: ${String(thrown)}`, context, { cause: thrown });
}

/** The call that a join's items come from, and those of its facts. */
function joinedCalls({ related }: AnyResource, name: string): readonly ResolvedCall[] {
  const join: Pick<NamedJoin, 'resource' | 'facts'> | undefined = related?.[name];
  return join ? joinCallsOf(join).slice(-1 - (join.facts?.length ?? 0)) : [];
}

function operationsOf(
  check: AnyCheck,
  item: ItemEntry,
  joined: Joins,
  context: JudgeContext,
): readonly string[] {
  const facts = factsBehind(check).map((name) => factOperation(name, item, context.unit));
  const joins = check.joins.flatMap((name) => operationsOfJoin(joined.get(name)));
  return [...new Set([...context.listedBy, ...item.operations, ...facts, ...joins])];
}

const operationsOfJoin = (joined: Joined | undefined): readonly string[] =>
  joined === undefined || joined === 'unneeded' ? [] : joined.operations;
