import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';
import { createRequestHandler } from '../../platform/calls/request-handler.ts';
import { createRetryRule, type RetryRule } from '../../platform/calls/retry.ts';
import type { Changes, Condition } from './expression.ts';
import type { Key } from './keys.ts';
import type { Pacer } from './pacer.ts';
import { storeBusy, storeError } from './store-error.ts';
import { conditionFailure, isContention } from './table-refusals.ts';
import { conditional, partOf, queryInput, updating } from './table-requests.ts';

export type Item = Readonly<Record<string, unknown>>;

export interface Query {
  /** @default the table itself */
  readonly index?: 'GSI1' | 'GSI2';
  readonly partition: string;
  readonly sort?: { readonly beginsWith: string } | { readonly lessThan: string };
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
  /** Requests by operation, repeats not counted. */
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

/** The part of the document client that is used. */
export type DocumentClient = Pick<DynamoDBDocumentClient, 'send'>;

export interface TableOptions {
  /** Of the tenant's data role. @default the function's own */
  readonly credentials?: AwsCredentialIdentity | AwsCredentialIdentityProvider;
  /** @default 5 attempts, no common budget of delay */
  readonly retry?: RetryRule;
  /** Waited for before each write. @default writes are not paced */
  readonly pacer?: Pacer;
  /** For tests. */
  readonly client?: DocumentClient;
}

type BatchWrites = NonNullable<BatchWriteCommand['input']['RequestItems']>[string];

const batchSize = 25;
const reading: ReadonlySet<string> = new Set(['BatchGetItem', 'GetItem', 'Query']);

export function openTable(name: string, options: TableOptions = {}): Table {
  const retry = options.retry ?? createRetryRule({ delayBudget: Number.POSITIVE_INFINITY });
  const client = options.client ?? connect(retry, options.credentials);
  const { pacer } = options;
  const requests: Record<string, number> = {};
  let readUnits = 0;
  let writeUnits = 0;

  const common = { TableName: name, ReturnConsumedCapacity: 'TOTAL' } as const;

  /** One request; what it consumed is counted, and what failed is translated. */
  async function ask<Answer extends { ConsumedCapacity?: unknown }>(
    operation: string,
    request: () => Promise<Answer>,
  ): Promise<Answer> {
    requests[operation] = (requests[operation] ?? 0) + 1;
    try {
      const answer = await request();
      if (reading.has(operation)) {
        readUnits += unitsOf(answer.ConsumedCapacity);
      } else {
        const units = unitsOf(answer.ConsumedCapacity);
        writeUnits += units;
        pacer?.spend(units);
      }
      return answer;
    } catch (error) {
      throw conditionFailure(error) ?? storeError('dynamodb', operation, error);
    }
  }

  /** A write, repeated where DynamoDB did nothing because it was busy. */
  async function change<Answer extends { ConsumedCapacity?: unknown }>(
    operation: string,
    request: () => Promise<Answer>,
  ): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      await pacer?.ready();
      try {
        return await ask(operation, request);
      } catch (error) {
        if (!isContention(error)) throw error;
        if (!(await retry.waitBeforeRepeat(attempt))) throw storeBusy(operation, error);
      }
    }
  }

  async function writeBatch(writes: BatchWrites): Promise<void> {
    let requested: Record<string, BatchWrites> = { [name]: writes };
    for (let attempt = 1; ; attempt += 1) {
      await pacer?.ready();
      const { UnprocessedItems = {} } = await ask('BatchWriteItem', () =>
        client.send(
          new BatchWriteCommand({ RequestItems: requested, ReturnConsumedCapacity: 'TOTAL' }),
        ),
      );
      if (Object.keys(UnprocessedItems).length === 0) return;
      if (!(await retry.waitBeforeRepeat(attempt))) {
        throw storeBusy('BatchWriteItem', 'UnprocessedItems');
      }
      requested = UnprocessedItems;
    }
  }

  async function writeAll(writes: BatchWrites): Promise<void> {
    for (let start = 0; start < writes.length; start += batchSize) {
      await writeBatch(writes.slice(start, start + batchSize));
    }
  }

  return {
    name,

    async get(key) {
      const { Item } = await ask('GetItem', () =>
        client.send(new GetCommand({ ...common, Key: key, ConsistentRead: true })),
      );
      return Item;
    },

    async getAll(keys) {
      const items: Item[] = [];
      let left: readonly Item[] = keys.map(({ PK, SK }) => ({ PK, SK }));
      for (let attempt = 1; left.length > 0; attempt += 1) {
        const { Responses = {}, UnprocessedKeys = {} } = await ask('BatchGetItem', () =>
          client.send(
            new BatchGetCommand({
              RequestItems: { [name]: { Keys: [...left], ConsistentRead: true } },
              ReturnConsumedCapacity: 'TOTAL',
            }),
          ),
        );
        items.push(...(Responses[name] ?? []));
        left = UnprocessedKeys[name]?.Keys ?? [];
        if (left.length > 0 && !(await retry.waitBeforeRepeat(attempt))) {
          throw storeBusy('BatchGetItem', 'UnprocessedKeys');
        }
      }
      return items;
    },

    async query(query) {
      const { Items = [], LastEvaluatedKey } = await ask('Query', () =>
        client.send(new QueryCommand({ ...common, ...queryInput(query) })),
      );
      if (query.index) assertOwned(query.partition, Items);
      return { items: Items, ...(LastEvaluatedKey && { next: LastEvaluatedKey }) };
    },

    async put(item, when) {
      const input = { ...common, Item: item, ...conditional(when) };
      await change('PutItem', () => client.send(new PutCommand(input)));
    },

    async update(key, changes, when) {
      // It may be sent twice: docs/decisions/0022-connections-that-died-in-a-frozen-sandbox.md
      if (changes.add && !when) throw new Error('What adds without a condition may add twice.');
      const input = {
        ...common,
        Key: key,
        ReturnValues: 'ALL_NEW',
        ...updating(changes, when),
      } as const;
      const { Attributes } = await change('UpdateItem', () =>
        client.send(new UpdateCommand(input)),
      );
      if (!Attributes) throw storeError('dynamodb', 'UpdateItem', { message: 'no attributes' });
      return Attributes;
    },

    async delete(key, when) {
      const input = { ...common, Key: key, ...conditional(when) };
      await change('DeleteItem', () => client.send(new DeleteCommand(input)));
    },

    putAll: (items) => writeAll(items.map((Item) => ({ PutRequest: { Item } }))),

    deleteAll: (keys) =>
      writeAll(keys.map(({ PK, SK }) => ({ DeleteRequest: { Key: { PK, SK } } }))),

    async writeTogether(writes) {
      const TransactItems = writes.map((write) => partOf(name, write));
      const input = { TransactItems, ReturnConsumedCapacity: 'TOTAL' } as const;
      await change('TransactWriteItems', () => client.send(new TransactWriteCommand(input)));
    },

    usage: () => {
      const { repeats, delayMilliseconds } = retry.counts();
      return { requests: { ...requests }, readUnits, writeUnits, repeats, delayMilliseconds };
    },
  };
}

function connect(retry: RetryRule, credentials: TableOptions['credentials']): DocumentClient {
  const client = new DynamoDBClient({
    retryStrategy: retry.strategy(),
    requestHandler: createRequestHandler(retry, { answerTimeout: 10_000 }),
    ...(credentials && { credentials }),
  });
  return DynamoDBDocumentClient.from(client);
}

/**
 * Throws if a tenant's partition of an index holds what belongs to somebody else. Which partitions of an
 * index may be read is not for IAM to say.
 */
function assertOwned(partition: string, items: readonly Item[]): void {
  const tenant = /^T#[^#]+/.exec(partition)?.[0];
  if (tenant === undefined) return;
  const isOwned = ({ PK }: Item) => PK === tenant || String(PK).startsWith(`${tenant}#`);
  if (items.every(isOwned)) return;
  const message = `an index of ${tenant} holds an item of somebody else`;
  throw storeError('dynamodb', 'Query', { message });
}

interface Consumed {
  readonly CapacityUnits?: number;
}

function unitsOf(consumed: unknown): number {
  const all = (Array.isArray(consumed) ? consumed : [consumed]) as (Consumed | undefined)[];
  return all.reduce((sum, one) => sum + (one?.CapacityUnits ?? 0), 0);
}
