import { asCallError } from '../errors.ts';
import type { Scope } from '../resource.ts';
import type { Read } from './judge.ts';
import { entriesOf, type ListingContext } from './listing.ts';
import { joinRegion, type NamedJoin } from './plan.ts';

type Index = ReadonlyMap<string, readonly unknown[]>;

/**
 * Finds the items that are joined to one: the other resource is listed when first asked for, and
 * indexed by its keys. A listing that is not whole is an error for all who join.
 */
export function createJoin(join: NamedJoin, scope: Scope, context: ListingContext) {
  let listing: Promise<Read<Index>> | undefined;
  return async (item: unknown): Promise<Read<readonly unknown[]>> => {
    listing ??= indexOf(join, scope, context);
    const index = await listing;
    if ('error' in index) return index;
    try {
      const keys: readonly (string | undefined)[] = join.keys(item);
      const others = keys.flatMap((key) => (key === undefined ? [] : (index.value.get(key) ?? [])));
      return { value: [...new Set(others)] };
    } catch (thrown) {
      return { error: asCallError(thrown, contextOf(join, scope)) };
    }
  };
}

async function indexOf(
  join: NamedJoin,
  scope: Scope,
  context: ListingContext,
): Promise<Read<Index>> {
  const index = new Map<string, unknown[]>();
  const region = joinRegion(join.resource, scope.region);
  try {
    for await (const entry of entriesOf(join.resource, { ...scope, region }, context)) {
      if (entry.kind === 'error') return { error: entry.error };
      if (entry.kind !== 'item') continue;
      const keys: readonly (string | undefined)[] = join.otherKeys(entry.item);
      for (const key of keys) {
        if (key === undefined) continue;
        const sharing = index.get(key) ?? [];
        sharing.push(entry.item);
        index.set(key, sharing);
      }
    }
    return { value: index };
  } catch (thrown) {
    return { error: asCallError(thrown, contextOf(join, scope)) };
  }
}

const contextOf = ({ name, resource }: NamedJoin, { region }: Scope) => ({
  service: resource.service,
  operation: name,
  region,
});
