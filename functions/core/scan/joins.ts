import { type AwsCallError, asCallError, IncompleteAnswerError } from '../errors.ts';
import { regionForm } from '../partition.ts';
import type { Scope } from '../resource.ts';
import { contextOf } from './aws-caller.ts';
import { errorOf, keysOfUnread, present } from './join-errors.ts';
import { type JoinedEntry, withFacts } from './join-facts.ts';
import { entriesOf } from './listing.ts';
import type { ListingContext } from './listing-context.ts';
import { joinRegion, listingOf, type NamedJoin } from './plan.ts';
import type { Read } from './read.ts';

/**
 * What an item is joined to, with the operations that this rests on; `unneeded` if it names no key,
 * so that nothing was asked for it.
 */
export type Joined =
  | (Read<readonly unknown[]> & { readonly operations: readonly string[] })
  | 'unneeded';

/** Where a join may look. */
interface JoinPlaces {
  /** The scope of the other resource in a region. */
  readonly scopeIn: (region: string) => Scope;
  /** The region of the item's unit. */
  readonly region: string;
  /** All regions of the scan in which the other resource is. */
  readonly every: readonly string[];
}

interface Index {
  readonly entries: ReadonlyMap<string, readonly JoinedEntry[]>;
  /** Keys of which something could not be read. */
  readonly errors: ReadonlyMap<string, AwsCallError>;
}

/** What a list came to, with the operations that it rests on. */
type Indexed = Read<Index> & { readonly operations: readonly string[] };

/**
 * Finds the items that are joined to one: the other resource is listed when first asked for, and
 * indexed by its keys. What could not be read spoils only those who have its key; without a key, it
 * spoils all who have any.
 */
export function createJoin(join: NamedJoin, places: JoinPlaces, context: ListingContext) {
  const indices = new Map<string, Promise<Indexed>>();
  const facts = withFacts(join, context);

  function indexIn(region: string): Promise<Indexed> {
    const index = indices.get(region) ?? indexOf(join, places.scopeIn(region), context);
    indices.set(region, index);
    return index;
  }

  return async (item: unknown, through: readonly unknown[]): Promise<Joined> => {
    let operations: readonly string[] = [];
    try {
      const keys = present(join.keys(item, through, places.scopeIn(places.region)));
      if (keys.length === 0) return 'unneeded';
      const byRegion = keysByRegion(keys, join, places);
      const indexed = await Promise.all(
        [...byRegion].map(async ([region, own]) => [await indexIn(region), own] as const),
      );
      operations = indexed.flatMap(([index]) => index.operations);
      const found = indexed.map(([index, own]) => lookUp(index, own));
      const error = found.find((read) => 'error' in read);
      if (error) return { ...error, operations };
      const entries = new Set(found.flatMap((read) => ('value' in read ? read.value : [])));
      const { read, operations: asked } = await facts([...entries]);
      return { ...read, operations: [...operations, ...asked] };
    } catch (thrown) {
      const context = contextOfJoin(join, places.region);
      return { error: asCallError(thrown, context), operations };
    }
  };
}

/** Where each key is looked up. */
function keysByRegion(
  keys: readonly string[],
  { name, resource, regions }: NamedJoin,
  { region, every }: JoinPlaces,
): ReadonlyMap<string, readonly string[]> {
  if (regions === undefined) return new Map([[joinRegion(resource, region), keys]]);
  if (regions === 'every') return new Map(every.map((each) => [each, keys]));
  return Map.groupBy(keys, (key) => {
    const named = regions(key);
    // It becomes part of a host's name: nothing else may.
    if (named && regionForm.test(named)) return named;
    throw new IncompleteAnswerError(`${key} does not name the region in which ${name} are.`);
  });
}

function lookUp(index: Read<Index>, keys: readonly string[]): Read<readonly JoinedEntry[]> {
  if ('error' in index) return index;
  const { entries, errors } = index.value;
  const error = keys.map((key) => errors.get(key)).find((found) => found !== undefined);
  return error ? { error } : { value: keys.flatMap((key) => entries.get(key) ?? []) };
}

async function indexOf(join: NamedJoin, scope: Scope, context: ListingContext): Promise<Indexed> {
  const rests = new Set<string>();
  // A list that led to nothing was asked where its resource is listed.
  const operations = () => (rests.size > 0 ? [...rests] : listingOf(join.resource, scope.region));
  const entries = new Map<string, JoinedEntry[]>();
  const errors = new Map<string, AwsCallError>();
  // A key may name a region that is not to be judged: what is joined is read there all the same.
  const isChosen = (region: string) => region === scope.region || context.isChosen(region);
  try {
    for await (const entry of entriesOf(join.resource, scope, { ...context, isChosen })) {
      for (const name of entry.operations) rests.add(name);
      if (entry.kind === 'item') {
        const kept = join.facts ? entry : { item: entry.item };
        for (const key of present(join.otherKeys(entry.item))) {
          const sharing = entries.get(key) ?? [];
          sharing.push(kept);
          entries.set(key, sharing);
        }
      } else if (entry.kind !== 'skipped') {
        const keys = keysOfUnread(entry, join);
        if (entry.kind === 'error' && keys.length === 0) {
          return { error: entry.error, operations: operations() };
        }
        for (const key of keys) errors.set(key, errorOf(entry, join));
      }
    }
    return { value: { entries, errors }, operations: operations() };
  } catch (thrown) {
    const error = asCallError(thrown, contextOfJoin(join, scope.region));
    return { error, operations: operations() };
  }
}

const contextOfJoin = ({ name, resource }: NamedJoin, region: string) =>
  contextOf({ api: resource.service, operation: name, region });
