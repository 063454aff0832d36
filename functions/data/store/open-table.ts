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
import { createRequestHandler } from '../../platform/calls/request-handler.ts';
import { createRetryRule, type RetryRule } from '../../platform/calls/retry.ts';
import type { StoreCredentials } from './credentials.ts';
import { assertOwned } from './index-owner.ts';
import type { Key } from './key.ts';
import type { Pacer } from './pacer.ts';
import { storeBusy, storeError } from './store-error.ts';
import type { Item, Table } from './table.ts';
import { createTableAsker, type TableAsker } from './table-asker.ts';
import { conditional, partOf, queryInput, updating } from './table-requests.ts';

/** The part of the document client that is used. */
export type DocumentClient = Pick<DynamoDBDocumentClient, 'send'>;

export interface TableOptions {
  /** The credentials of the tenant's data role. @default the function's own */
  readonly credentials?: StoreCredentials;
  /** @default 5 attempts, no common budget of delay */
  readonly retry?: RetryRule;
  /** Waited for before each write. @default writes are not paced */
  readonly pacer?: Pacer;
  /** The client that tests give. */
  readonly client?: DocumentClient;
}

export function openTable(name: string, options: TableOptions = {}): Table {
  const retry = options.retry ?? createRetryRule({ delayBudget: Number.POSITIVE_INFINITY });
  const client = options.client ?? connect(retry, options.credentials);
  const asker = createTableAsker(retry, options.pacer);
  const opened = { name, client, retry, asker };
  return { name, ...readsOf(opened), ...writesOf(opened), usage: asker.usage };
}

/** A table, and who asks it. */
interface Opened {
  readonly name: string;
  readonly client: DocumentClient;
  readonly retry: RetryRule;
  readonly asker: TableAsker;
}

const commonOf = (TableName: string) => ({ TableName, ReturnConsumedCapacity: 'TOTAL' }) as const;

function readsOf(opened: Opened): Pick<Table, 'get' | 'getAll' | 'query'> {
  const { name, client, asker } = opened;
  const common = commonOf(name);
  return {
    async get(key) {
      const { Item } = await asker.ask('GetItem', () =>
        client.send(new GetCommand({ ...common, Key: key, ConsistentRead: true })),
      );
      return Item;
    },

    getAll: (keys) => readBatch(opened, keys),

    async query(query) {
      const { Items, LastEvaluatedKey } = await asker.ask('Query', () =>
        client.send(new QueryCommand({ ...common, ...queryInput(query) })),
      );
      if (!Items) throw storeError('dynamodb', 'Query', { message: 'no items' });
      if (query.index) assertOwned(query.partition, Items);
      return { items: Items, ...(LastEvaluatedKey && { next: LastEvaluatedKey }) };
    },
  };
}

function writesOf(opened: Opened): Omit<Table, 'name' | 'usage' | 'get' | 'getAll' | 'query'> {
  const { name, client, asker } = opened;
  const common = commonOf(name);
  return {
    async put(item, when) {
      const input = { ...common, Item: item, ...conditional(when) };
      await asker.change('PutItem', () => client.send(new PutCommand(input)));
    },

    async update(key, changes, when) {
      // It may be sent twice: docs/decisions/0022-connections-that-died-in-a-frozen-sandbox.md
      if (changes.add && !when) throw new Error('What adds without a condition may add twice.');
      const written = { Key: key, ReturnValues: 'ALL_NEW', ...updating(changes, when) } as const;
      const { Attributes } = await asker.change('UpdateItem', () =>
        client.send(new UpdateCommand({ ...common, ...written })),
      );
      if (!Attributes) throw storeError('dynamodb', 'UpdateItem', { message: 'no attributes' });
      return Attributes;
    },

    async delete(key, when) {
      const input = { ...common, Key: key, ...conditional(when) };
      await asker.change('DeleteItem', () => client.send(new DeleteCommand(input)));
    },

    putAll: (items) =>
      writeAll(
        opened,
        items.map((Item) => ({ PutRequest: { Item } })),
      ),

    deleteAll: (keys) =>
      writeAll(
        opened,
        keys.map(({ PK, SK }) => ({ DeleteRequest: { Key: { PK, SK } } })),
      ),

    async writeTogether(writes) {
      const TransactItems = writes.map((write) => partOf(name, write));
      const input = { TransactItems, ReturnConsumedCapacity: 'TOTAL' } as const;
      await asker.change('TransactWriteItems', () => client.send(new TransactWriteCommand(input)));
    },
  };
}

async function readBatch({ name, client, retry, asker }: Opened, keys: readonly Key[]) {
  const items: Item[] = [];
  let left: readonly Item[] = keys.map(({ PK, SK }) => ({ PK, SK }));
  for (let attempt = 1; left.length > 0; attempt += 1) {
    const RequestItems = { [name]: { Keys: [...left], ConsistentRead: true } };
    const { Responses = {}, UnprocessedKeys = {} } = await asker.ask('BatchGetItem', () =>
      client.send(new BatchGetCommand({ RequestItems, ReturnConsumedCapacity: 'TOTAL' })),
    );
    items.push(...(Responses[name] ?? []));
    left = UnprocessedKeys[name]?.Keys ?? [];
    if (left.length > 0 && !(await retry.waitBeforeRepeat(attempt))) {
      throw storeBusy('BatchGetItem', 'UnprocessedKeys');
    }
  }
  return items;
}

type BatchWrites = NonNullable<BatchWriteCommand['input']['RequestItems']>[string];

const batchSize = 25;

async function writeAll(opened: Opened, writes: BatchWrites): Promise<void> {
  for (let start = 0; start < writes.length; start += batchSize) {
    await writeBatch(opened, writes.slice(start, start + batchSize));
  }
}

async function writeBatch({ name, client, retry, asker }: Opened, writes: BatchWrites) {
  let RequestItems: Record<string, BatchWrites> = { [name]: writes };
  for (let attempt = 1; ; attempt += 1) {
    await asker.ready();
    const input = { RequestItems, ReturnConsumedCapacity: 'TOTAL' } as const;
    const { UnprocessedItems = {} } = await asker.ask('BatchWriteItem', () =>
      client.send(new BatchWriteCommand(input)),
    );
    if (Object.keys(UnprocessedItems).length === 0) return;
    if (!(await retry.waitBeforeRepeat(attempt))) {
      throw storeBusy('BatchWriteItem', 'UnprocessedItems');
    }
    RequestItems = UnprocessedItems;
  }
}

function connect(retry: RetryRule, credentials: TableOptions['credentials']): DocumentClient {
  const client = new DynamoDBClient({
    retryStrategy: retry.strategy(),
    requestHandler: createRequestHandler(retry, { answerTimeout: 10_000 }),
    ...(credentials && { credentials }),
  });
  return DynamoDBDocumentClient.from(client);
}
