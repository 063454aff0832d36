import * as z from 'zod';
import { type AnyCheck, joinCallsOf, listingCallsOf } from '../check.ts';
import { type AwsCallError, asCallError, PlatformError } from '../errors.ts';
import { inOrder, interleave } from '../flow/in-order.ts';
import type { Identity } from '../resource.ts';
import { type Asker, createAsker } from './asker.ts';
import type { AwsCaller } from './aws-caller.ts';
import type { Position, ScanCursor } from './cursor.ts';
import { createJoin, type Joined } from './joins.ts';
import { type JudgeContext, judgeItem } from './judge.ts';
import type { Ledger } from './ledger.ts';
import { type Entry, entriesOf } from './listing.ts';
import type { ListingContext } from './listing-context.ts';
import { isManagementAccount } from './management-account.ts';
import { createMemo, type Memo } from './memo.ts';
import { createMetricReader } from './metric-reader.ts';
import type { Observation } from './observation.ts';
import { regionsWith, scopeOf, whyNotAsked } from './place.ts';
import { joinsOf, listingOf, type ScanRequest, type Unit, unitsOf } from './plan.ts';
import type { ScanStep } from './progress.ts';
import type { Read } from './read.ts';

interface Run {
  readonly request: ScanRequest;
  readonly asker: Asker;
  readonly memo: Memo;
  readonly ledger: Ledger;
  readonly parametersOf: (check: AnyCheck) => Read<unknown>;
}

const defaultWindow = { units: 12, items: 12 };

/**
 * Lists every resource of the checks once per region and judges every item, as a stream.
 *
 * Nothing is thrown: whatever fails becomes an `error` observation of exactly the checks that
 * depend on it. What became of each call is recorded in `ledger`. May be left at any step: whoever
 * took the steps to a `Progress` goes on with its cursor.
 */
export async function* scan(
  request: ScanRequest,
  aws: AwsCaller,
  ledger: Ledger,
  from: ScanCursor = {},
): AsyncGenerator<ScanStep, void, undefined> {
  const open = unitsOf(request).filter(({ id }) => typeof from[id] !== 'string');
  const memo = createMemo(open);
  const asker = createAsker(aws, ledger, memo);
  const run: Run = { request, asker, memo, ledger, parametersOf: readParameters(request) };
  const sources = open.map((unit) => {
    const position = from[unit.id];
    return () => scanUnit(unit, run, typeof position === 'object' ? position : undefined);
  });
  for await (const step of interleave(sources, (request.window ?? defaultWindow).units)) {
    yield step;
    if (request.failFast && step.observations.some(({ status }) => status === 'error')) return;
  }
}

async function* scanUnit(
  unit: Unit,
  run: Run,
  from: Position = { frames: [], intact: true },
): AsyncGenerator<ScanStep, void, undefined> {
  const skipped = whyNotAsked(unit, run.request);
  if (skipped) {
    for (const { api, operation } of callsFor(unit)) {
      run.ledger.record({ region: unit.region, operation: `${api}:${operation}`, state: skipped });
    }
    yield { unit, observations: [], position: from, end: skipped };
    return;
  }
  let position = from;
  try {
    if (await isElsewhere(unit, run)) {
      yield { unit, observations: [], position, end: 'listed' };
      return;
    }
    for await (const { entry, observations } of judged(unit, run, from)) {
      const isWhole = entry.kind !== 'error' || entry.identity !== undefined;
      const intact = position.intact && isWhole;
      position = { frames: [...entry.frames], intact };
      yield { unit, observations, position };
    }
  } catch (thrown) {
    const context = { service: unit.resource.service, operation: unit.id, region: unit.region };
    const observations = unnamed(unit, { error: asCallError(thrown, context), operations: [] });
    yield { unit, observations, position, end: 'failed' };
    return;
  } finally {
    run.memo.release(unit);
  }
  yield { unit, observations: [], position, end: position.intact ? 'listed' : 'failed' };
}

/** Whether another account alone has what the unit is about: recorded, and not asked. */
async function isElsewhere({ resource, region }: Unit, run: Run): Promise<boolean> {
  if (!resource.only) return false;
  const scope = scopeOf(resource, region, run.request);
  if (await isManagementAccount(resource, scope, run.asker)) return false;
  for (const { api, operation } of listingCallsOf(resource).slice(1)) {
    run.ledger.record({
      region,
      operation: `${api}:${operation}`,
      state: 'not-management-account',
    });
  }
  return true;
}

async function* judged(unit: Unit, run: Run, from: Position) {
  const { regions, now, window = defaultWindow } = run.request;
  const scope = scopeOf(unit.resource, unit.region, run.request);
  const chosen = new Set(['global', ...regions]);
  const { asker } = run;
  const listing: ListingContext = { asker, now, isChosen: (region) => chosen.has(region) };
  const metrics = createMetricReader(unit, listing);
  const context: JudgeContext = { ...judgeContext(unit, listing, run), metrics };
  const said = new Set<string>();
  const entries = metrics.readAhead(entriesOf(unit.resource, scope, listing, from.frames));

  yield* inOrder(entries, window.items, async (entry) => ({
    entry,
    observations: await observe(entry),
  }));

  async function observe(entry: Entry): Promise<readonly Observation[]> {
    if (entry.kind === 'item' && listing.isChosen(entry.identity.region)) {
      const observations = await judgeItem(entry, context);
      return observations === 'gone' ? [] : observations;
    }
    if (entry.kind === 'error' && entry.identity) {
      return listing.isChosen(entry.identity.region) ? unread(unit, entry, entry.identity) : [];
    }
    // A hundred parents whose children may not be listed are one thing to say.
    if (entry.kind !== 'error' || said.has(kindOf(entry.error))) return [];
    said.add(kindOf(entry.error));
    return unnamed(unit, entry);
  }
}

function judgeContext(
  unit: Unit,
  listing: ListingContext,
  { asker, parametersOf, request }: Run,
): Omit<JudgeContext, 'metrics'> {
  const joins = new Map(
    joinsOf(unit).map((join) => {
      const places = {
        scopeIn: (region: string) => scopeOf(join.resource, region, request),
        region: unit.region,
        every: regionsWith(join.resource, request),
      };
      return [join.name, { ...join, find: createJoin(join, places, listing) }];
    }),
  );
  const joinNamed = (name: string) => {
    const join = joins.get(name);
    if (!join) throw new Error(`${unit.id} has no join ${name}.`);
    return join;
  };
  async function joined(name: string, item: unknown): Promise<Joined> {
    const { through, find } = joinNamed(name);
    const named = through ? await joined(through, item) : 'unneeded';
    if (named === 'unneeded') return find(item, []);
    return 'error' in named ? named : find(item, named.value);
  }
  return {
    unit,
    asker,
    now: request.now,
    parametersOf,
    joined,
    listedBy: listingOf(unit.resource, unit.region),
  };
}

/** The calls that a unit begins with: for an anchor, those of what it is joined to. */
const callsFor = (unit: Unit) =>
  unit.resource.anchor ? joinsOf(unit).flatMap(joinCallsOf) : listingCallsOf(unit.resource);

type Unread = Pick<Extract<Entry, { readonly kind: 'error' }>, 'error' | 'operations'>;

/** An error that names no item concerns every check of the unit. */
function unnamed(unit: Unit, { error, operations: asked }: Unread): readonly Observation[] {
  const { region, resource } = unit;
  const operations = [...new Set([...listingOf(resource, region), ...asked])];
  return unit.checks.map(({ id: checkId }) => ({
    checkId,
    region,
    operations,
    status: 'error',
    error,
  }));
}

/** An item that was listed and could not be described: which checks apply to it, nobody knows. */
function unread(unit: Unit, entry: Unread, resource: Identity): readonly Observation[] {
  return unnamed(unit, entry).map((seen) => ({ ...seen, region: resource.region, resource }));
}

const kindOf = ({ category, context: { operation, awsCode } }: AwsCallError) =>
  [category, operation, awsCode].join(' ');

/** Defaults of a check with the tenant's overrides, read once. */
function readParameters({ parameters = {} }: ScanRequest) {
  const known = new Map<AnyCheck, Read<unknown>>();
  return (check: AnyCheck): Read<unknown> => {
    const read = known.get(check) ?? parse(check, parameters[check.id] ?? {});
    known.set(check, read);
    return read;
  };
}

function parse(check: AnyCheck, overrides: object): Read<unknown> {
  // Strict: an override of a parameter that the check does not have is nothing that a default may answer for.
  const parsed = (check.parameters ?? z.object({})).strict().safeParse(overrides);
  if (parsed.success) return { value: parsed.data };
  const message = `The parameters of ${check.id} do not fit: ${parsed.error.message}`;
  const context = { service: check.resource.service, operation: check.id };
  return { error: new PlatformError(message, context, { cause: parsed.error }) };
}
