import type { Changes, Condition } from './expression.ts';
import type { Key } from './key.ts';

export type Item = Readonly<Record<string, unknown>>;

export interface Query {
  /** @default the table itself */
  readonly index?: 'GSI1' | 'GSI2';
  readonly partition: string;
  readonly sort?:
    | { readonly beginsWith: string }
    | { readonly lessThan: string }
    | { readonly atLeast: string }
    /** Both ends included. */
    | { readonly from: string; readonly to: string };
  /** @default false */
  readonly newestFirst?: boolean;
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: Item;
  /** Applied after the limit, so that a page may be short. */
  readonly filter?: Condition;
  /** Sees every write that was answered before. Not on an index. @default false */
  readonly consistent?: boolean;
}

export interface QueryPage {
  readonly items: readonly Item[];
  /** Absent on the last page. */
  readonly next?: Item;
}

export type Write =
  | { readonly put: Item; readonly when?: Condition }
  | { readonly update: Key; readonly changes: Changes; readonly when?: Condition }
  | { readonly delete: Key; readonly when?: Condition }
  /** Writes nothing: the condition has to hold for the others to be written. */
  | { readonly check: Key; readonly when: Condition };

/** What a table was asked since it was opened. */
export interface TableUsage {
  /** Requests by operation. What the SDK repeats by itself counts once; every other repeat counts. */
  readonly requests: Readonly<Record<string, number>>;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly repeats: number;
  readonly delayMilliseconds: number;
}

/**
 * The single table. There is no way to Scan it.
 *
 * Every failure is a `PlatformError`, but a condition that does not hold: `ConditionFailedError`. What is
 * left of throttling and contention after all repeats is a `BusyError`.
 * Requests are repeated only when DynamoDB throttles, leaves items of a batch undone, or is busy with
 * another transaction on the item: at most 5 attempts, each counted. And once when they met a dead
 * connection: so a write is conditional, a transaction, or the same however often it is made.
 */
export interface Table {
  readonly name: string;
  /** Strongly consistent. */
  get(key: Key): Promise<Item | undefined>;
  /** Strongly consistent, in no order, and without what is not there. @param keys At most 100, no two alike. */
  getAll(keys: readonly Key[]): Promise<readonly Item[]>;
  query(query: Query): Promise<QueryPage>;
  put(item: Item, when?: Condition): Promise<void>;
  /** Answers with the whole item as it is then. @param when Needed where something is added. */
  update(key: Key, changes: Changes, when?: Condition): Promise<Item>;
  delete(key: Key, when?: Condition): Promise<void>;
  /** Unconditionally and in no order: for items that are the same however often they are written. */
  putAll(items: readonly Item[]): Promise<void>;
  /** Unconditionally and in no order; what is not there is no error. */
  deleteAll(keys: readonly Key[]): Promise<void>;
  /** All or nothing; costs twice the units. */
  writeTogether(writes: readonly Write[]): Promise<void>;
  usage(): TableUsage;
}
