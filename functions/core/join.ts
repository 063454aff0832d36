import type { Partition } from './ids.ts';

type Keys = readonly (string | undefined)[];

/** Whose item it is, and where its unit lists. */
interface Place {
  readonly accountId: string;
  readonly partition: Partition;
  /** An AWS region, or `global`. */
  readonly region: string;
}

/** A joined item with the facts that its join asks for; `undefined`: AWS said that nothing is configured. */
export interface WithFacts<Item, Facts> {
  readonly item: Item;
  readonly facts: { readonly [Name in keyof Facts]: Facts[Name] | undefined };
}

/** What a join lists, before its facts are asked for. */
type Bare<Other> = Other extends WithFacts<infer Item, unknown> ? Item : Other;

/**
 * A join: items of another resource, listed once per region, that share a key with this one. What
 * cannot be listed is an error of those items that have its key, and of all that have any key if it
 * is not known. An item without keys needs nothing of the other resource.
 */
export interface Join<Item, Other, Resource> {
  readonly resource: Resource;
  /**
   * Facts of the other resource that are asked about each of its items that is joined to one, once;
   * the join's type is `WithFacts` then. One that cannot be read is an error of those joined to it.
   */
  readonly facts?: readonly string[];
  /**
   * Where the other is listed: in every region of the scan, or in the one that a key names (an ARN),
   * which need not be one of the scan. A key that names none is an error.
   * @default where this item is listed
   */
  readonly regions?: 'every' | { of(key: string): string | undefined }['of'];
  /** Another join of this resource, whose items name the keys. */
  readonly through?: string;
  /** Keys of this item, or of what `through` joined to it. */
  readonly keys: {
    of(item: Item, through: readonly unknown[], place: Place): Keys;
  }['of'];
  /** Keys of the other. They belong together if one key is equal. */
  readonly otherKeys: { of(other: Bare<Other>): Keys }['of'];
  /** Keys of all that is listed within an item of the other's parent, if that item tells them. */
  readonly parentKeys?: { of(parent: unknown): Keys }['of'];
}
