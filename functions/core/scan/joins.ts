import { type AwsCallError, asCallError, ServiceError } from '../errors.ts';
import type { Scope } from '../resource.ts';
import { callText, contextOf } from './aws-caller.ts';
import { type Entry, entriesOf } from './listing.ts';
import type { ListingContext } from './listing-context.ts';
import { joinRegion, type NamedJoin } from './plan.ts';
import type { Read } from './read.ts';
import { requestFor } from './request.ts';

/** What an item is joined to; `unneeded` if it names no key, so that nothing was asked for it. */
export type Joined = Read<readonly unknown[]> | 'unneeded';

interface Index {
  readonly items: ReadonlyMap<string, readonly unknown[]>;
  /** Keys of which something could not be read. */
  readonly errors: ReadonlyMap<string, AwsCallError>;
}

type Unread = Extract<Entry, { readonly kind: 'error' | 'gone' }>;

/**
 * Finds the items that are joined to one: the other resource is listed when first asked for, and
 * indexed by its keys. What could not be read spoils only those who have its key; without a key, it
 * spoils all who have any.
 */
export function createJoin(join: NamedJoin, scope: Scope, context: ListingContext) {
  let listing: Promise<Read<Index>> | undefined;
  return async (item: unknown, through: readonly unknown[]): Promise<Joined> => {
    try {
      const keys = present(join.keys(item, through));
      if (keys.length === 0) return 'unneeded';
      listing ??= indexOf(join, scope, context);
      const index = await listing;
      if ('error' in index) return index;
      const { items, errors } = index.value;
      const error = keys.map((key) => errors.get(key)).find((found) => found !== undefined);
      if (error) return { error };
      return { value: [...new Set(keys.flatMap((key) => items.get(key) ?? []))] };
    } catch (thrown) {
      return { error: asCallError(thrown, contextOfJoin(join, scope)) };
    }
  };
}

async function indexOf(
  join: NamedJoin,
  scope: Scope,
  context: ListingContext,
): Promise<Read<Index>> {
  const items = new Map<string, unknown[]>();
  const errors = new Map<string, AwsCallError>();
  const where = { ...scope, region: joinRegion(join.resource, scope.region) };
  try {
    for await (const entry of entriesOf(join.resource, where, context)) {
      if (entry.kind === 'item') {
        for (const key of present(join.otherKeys(entry.item))) {
          const sharing = items.get(key) ?? [];
          sharing.push(entry.item);
          items.set(key, sharing);
        }
      } else if (entry.kind !== 'skipped') {
        const keys = keysOfUnread(entry, join);
        if (entry.kind === 'error' && keys.length === 0) return { error: entry.error };
        for (const key of keys) errors.set(key, errorOf(entry, join));
      }
    }
    return { value: { items, errors } };
  } catch (thrown) {
    return { error: asCallError(thrown, contextOfJoin(join, scope)) };
  }
}

/** None if what is known of it does not tell whose it is. */
function keysOfUnread(entry: Unread, join: NamedJoin): readonly string[] {
  const { item, parent } = { item: undefined, ...entry };
  try {
    if (item !== undefined) return present(join.otherKeys(item));
    return parent === undefined ? [] : present(join.parentKeys?.(parent) ?? []);
  } catch {
    // What could not be read is an error of all, then.
    return [];
  }
}

/** Who names what is gone is not what it was either, or names what is no longer shown to the account. */
function errorOf(entry: Unread, { resource }: NamedJoin): AwsCallError {
  if (entry.kind === 'error') return entry.error;
  const request = requestFor(resource.get ?? resource.list, resource, entry.scope);
  return new ServiceError(
    `${callText(request)} says that what was listed a moment ago is gone, or no longer shared.`,
    contextOf(request),
  );
}

const present = (keys: readonly (string | undefined)[]): readonly string[] =>
  keys.filter((key) => key !== undefined);

const contextOfJoin = ({ name, resource }: NamedJoin, { region }: Scope) => ({
  service: resource.service,
  operation: name,
  region,
});
