import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { DocumentClient } from '../../functions/data/store/open-table.ts';
import { createReader, type Item, ValidationException } from './dynamodb-expression.ts';

/** One request, for whoever wants to count, delay or refuse it. */
export interface Request {
  readonly service: 'dynamodb' | 's3';
  readonly operation: string;
  readonly isWrite: boolean;
  /** Items or objects that it writes. */
  readonly writes: number;
}

/** Runs a request. What it throws, the caller gets instead of an answer. */
export type Intercept = (request: Request, run: () => unknown) => Promise<unknown>;

type Write = {
  readonly key: string;
  readonly apply: (before: Item | undefined) => Item | undefined;
};
interface Consumed {
  readonly CapacityUnits: number;
}

type Placeholders = Parameters<typeof createReader>[0];

class ConditionalCheckFailedException extends Error {
  override readonly name = 'ConditionalCheckFailedException';
}

class TransactionCanceledException extends Error {
  override readonly name = 'TransactionCanceledException';
  readonly CancellationReasons: readonly { readonly Code: string }[];

  constructor(codes: readonly string[]) {
    super('Transaction cancelled');
    this.CancellationReasons = codes.map((Code) => ({ Code }));
  }
}

/**
 * One DynamoDB table in memory, behind the document client's `send`: conditions, transactions, batches,
 * queries with pages and two sparse indexes. What DynamoDB would refuse, it refuses. It cannot Scan.
 */
export function createFakeDynamoDB() {
  const items = new Map<string, Item>();
  const versions: Item[] = [];
  const consumed = { readUnits: 0, writeUnits: 0 };

  function bill(isWrite: boolean, answer: unknown) {
    const { ConsumedCapacity = [] } = answer as {
      readonly ConsumedCapacity?: Consumed | Consumed[];
    };
    for (const { CapacityUnits } of [ConsumedCapacity].flat()) {
      consumed[isWrite ? 'writeUnits' : 'readUnits'] += CapacityUnits;
    }
    return answer;
  }

  /** What one process sees of it. */
  function connect(intercept: Intercept = async (_, run) => run()): DocumentClient {
    const send = (command: unknown) => {
      const { operation, writes, run } = perform(command);
      const request = { service: 'dynamodb', operation, isWrite: writes > 0, writes } as const;
      return intercept(request, () => bill(request.isWrite, run()));
    };
    // The SDK's own signature is one overload per command.
    return { send } as unknown as DocumentClient;
  }

  function perform(command: unknown): { operation: string; writes: number; run: () => unknown } {
    if (command instanceof GetCommand) {
      const { Key, ConsistentRead } = command.input;
      return reading('GetItem', () => {
        const Item = items.get(keyOf(Key));
        return {
          ...(Item && { Item: structuredClone(Item) }),
          ConsumedCapacity: { CapacityUnits: readUnits(Item ? [Item] : [], ConsistentRead) },
        };
      });
    }
    if (command instanceof BatchGetCommand) {
      const [[name = '', asked] = []] = Object.entries(command.input.RequestItems ?? {});
      return reading('BatchGetItem', () =>
        batchGet(name, asked?.Keys ?? [], asked?.ConsistentRead),
      );
    }
    if (command instanceof QueryCommand) return reading('Query', () => query(command.input));
    if (command instanceof PutCommand) {
      return writing('PutItem', 1, () => write(putOf(command.input.Item, command.input)));
    }
    if (command instanceof UpdateCommand) {
      return writing('UpdateItem', 1, () => write(updateOf(command.input)));
    }
    if (command instanceof DeleteCommand) {
      const { Key, ...rest } = command.input;
      return writing('DeleteItem', 1, () => write(conditional(keyOf(Key), rest, () => undefined)));
    }
    if (command instanceof BatchWriteCommand) {
      const requests = Object.values(command.input.RequestItems ?? {}).flat();
      return writing('BatchWriteItem', requests.length, () =>
        batch(
          requests.map(({ PutRequest, DeleteRequest }) =>
            DeleteRequest
              ? conditional(keyOf(DeleteRequest.Key), {}, () => undefined)
              : putOf(PutRequest?.Item, {}),
          ),
        ),
      );
    }
    if (command instanceof TransactWriteCommand) {
      const parts = command.input.TransactItems ?? [];
      return writing('TransactWriteItems', parts.length, () =>
        transact(
          parts.map(({ Put, Update, Delete, ConditionCheck }) => {
            if (Put) return putOf(Put.Item, Put);
            if (ConditionCheck) {
              const { Key, ...rest } = ConditionCheck;
              return conditional(keyOf(Key), rest, (item) => item);
            }
            if (!Delete) return updateOf(Update ?? {});
            const { Key, ...rest } = Delete;
            return conditional(keyOf(Key), rest, () => undefined);
          }),
        ),
      );
    }
    throw new Error(`The table cannot do ${(command as object).constructor.name}.`);
  }

  const reading = (operation: string, run: () => unknown) => ({ operation, writes: 0, run });
  const writing = (operation: string, writes: number, run: () => unknown) => ({
    operation,
    writes,
    run,
  });

  function write(one: Write) {
    const before = items.get(one.key);
    const after = one.apply(before);
    store(one.key, after);
    const CapacityUnits = writeUnits(before, after);
    return { Attributes: after && structuredClone(after), ConsumedCapacity: { CapacityUnits } };
  }

  function batchGet(name: string, keys: readonly Item[], isConsistent: boolean | undefined) {
    if (keys.length === 0 || keys.length > 100) throw new ValidationException('1 to 100 keys.');
    const wanted = keys.map(keyOf);
    if (new Set(wanted).size < wanted.length) throw new ValidationException('A key twice.');
    const found = wanted.flatMap((key) => items.get(key) ?? []);
    // DynamoDB promises no order.
    return {
      Responses: { [name]: structuredClone(found.reverse()) },
      UnprocessedKeys: {},
      ConsumedCapacity: [
        {
          CapacityUnits: wanted.reduce(
            (sum, key) => sum + readUnits([items.get(key) ?? {}], isConsistent),
            0,
          ),
        },
      ],
    };
  }

  function batch(writes: readonly Write[]) {
    if (writes.length > 25) throw new ValidationException('Too many items in a batch.');
    refuseDuplicates(writes);
    const consumed = writes.map((one) => write(one).ConsumedCapacity);
    return { UnprocessedItems: {}, ConsumedCapacity: consumed };
  }

  function transact(writes: readonly Write[]) {
    if (writes.length > 100) throw new ValidationException('Too many items in a transaction.');
    refuseDuplicates(writes);
    const outcomes = writes.map(({ key, apply }) => {
      try {
        return { code: 'None', key, before: items.get(key), after: apply(items.get(key)) };
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return { code: 'ConditionalCheckFailed', key, before: undefined, after: undefined };
      }
    });
    const codes = outcomes.map(({ code }) => code);
    if (codes.some((code) => code !== 'None')) throw new TransactionCanceledException(codes);
    for (const { key, after } of outcomes) store(key, after);
    return {
      ConsumedCapacity: outcomes.map(({ before, after }) => ({
        CapacityUnits: 2 * writeUnits(before, after),
      })),
    };
  }

  function store(key: string, item: Item | undefined) {
    if (item === items.get(key)) return;
    if (item) items.set(key, structuredClone(item));
    else items.delete(key);
    if (item) versions.push(structuredClone(item));
  }

  function query(input: QueryCommand['input']) {
    const { IndexName, Limit, ExclusiveStartKey, ScanIndexForward = true } = input;
    if (IndexName && input.ConsistentRead) {
      throw new ValidationException('An index cannot be read consistently.');
    }
    const reader = createReader(input);
    const isInRange = reader.condition(input.KeyConditionExpression ?? '');
    const passes = input.FilterExpression ? reader.condition(input.FilterExpression) : () => true;
    reader.close();
    if (ExclusiveStartKey) {
      // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html (ExclusiveStartKey)
      refuseForeignStart(ExclusiveStartKey, IndexName);
      if (!isInRange(ExclusiveStartKey)) {
        throw new ValidationException('The provided starting key is outside query boundaries.');
      }
    }

    const sortName = IndexName ? `${IndexName}SK` : 'SK';
    const order = (item: Item) => [item[sortName], item.PK, item.SK].join('\u0000');
    const matching = [...items.values()]
      .filter((item) => item[sortName] !== undefined && isInRange(item))
      .sort((one, other) => (order(one) < order(other) ? -1 : 1));
    if (!ScanIndexForward) matching.reverse();
    const from = ExclusiveStartKey
      ? matching.findIndex((item) =>
          ScanIndexForward
            ? order(item) > order(ExclusiveStartKey)
            : order(item) < order(ExclusiveStartKey),
        )
      : 0;
    const rest = from < 0 ? [] : matching.slice(from);
    const page = firstMegabyte(rest).slice(0, Limit);
    const last = page.length === rest.length ? undefined : page.at(-1);
    return {
      Items: structuredClone(page.filter(passes)),
      ...(last && { LastEvaluatedKey: positionOf(last, IndexName) }),
      ConsumedCapacity: { CapacityUnits: readUnits(page, input.ConsistentRead) },
    };
  }

  return {
    connect,
    /** By all processes, as DynamoDB bills it; but for writes whose condition did not hold. */
    consumed: () => ({ ...consumed }),
    /** Every item that was ever written, in the order of the writes: the stream's new images. */
    versions: (): readonly Item[] => versions,
    /** Puts an item there, without anybody having written it. */
    plant: (item: Item) => void items.set(keyOf(item), structuredClone(item)),
    /** Every item, whoever it belongs to. */
    all: (): readonly Item[] => structuredClone([...items.values()]),
    inPartition: (PK: string): readonly Item[] =>
      structuredClone(
        [...items.values()]
          .filter((item) => item.PK === PK)
          .sort((one, other) => (String(one.SK) < String(other.SK) ? -1 : 1)),
      ),
    /** Does what time to live does. */
    expire(now: Date) {
      for (const [key, { expiresAt }] of items) {
        if (typeof expiresAt === 'number' && expiresAt * 1000 <= now.getTime()) items.delete(key);
      }
    },
  };
}

function putOf(
  item: Item | undefined,
  input: Placeholders & { ConditionExpression?: string | undefined },
) {
  if (!item) throw new ValidationException('There is nothing to put.');
  return conditional(keyOf(item), input, () => checked(item));
}

function updateOf(
  input: Partial<UpdateCommand['input']> & { ConditionExpression?: string | undefined },
): Write {
  const { Key = {}, UpdateExpression = '' } = input;
  const reader = createReader(input);
  const change = reader.update(UpdateExpression);
  return conditional(keyOf(Key), input, (before) => checked(change(before ?? { ...Key })), reader);
}

function conditional(
  key: string,
  input: Placeholders & { readonly ConditionExpression?: string | undefined },
  apply: Write['apply'],
  reader = createReader(input),
): Write {
  const holds = input.ConditionExpression
    ? reader.condition(input.ConditionExpression)
    : () => true;
  reader.close();
  return {
    key,
    apply(before) {
      if (!holds(before)) throw new ConditionalCheckFailedException('The condition failed.');
      return apply(before);
    },
  };
}

function keyOf(item: Item | undefined): string {
  const { PK, SK } = item ?? {};
  if (typeof PK !== 'string' || typeof SK !== 'string' || !PK || !SK) {
    throw new ValidationException('PK and SK are strings.');
  }
  return `${PK}\u0000${SK}`;
}

const sizeOf = (item: Item) => Buffer.byteLength(JSON.stringify(item));

function checked(item: Item): Item {
  for (const name of ['GSI1PK', 'GSI1SK', 'GSI2PK', 'GSI2SK']) {
    if (name in item && (typeof item[name] !== 'string' || item[name] === '')) {
      throw new ValidationException(`${name} is a string.`);
    }
  }
  if (sizeOf(item) > 400 * 1024) throw new ValidationException('Item size has exceeded 400 KB.');
  refuseUndefined(item);
  return structuredClone(item);
}

function refuseUndefined(value: unknown) {
  if (value === undefined) throw new Error('Pass no undefined values.');
  if (value instanceof Date) throw new Error('Pass no dates.');
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(refuseUndefined);
}

function refuseDuplicates(writes: readonly Write[]) {
  if (new Set(writes.map(({ key }) => key)).size < writes.length) {
    throw new ValidationException('The same item twice in one request.');
  }
}

function firstMegabyte(items: readonly Item[]): Item[] {
  let size = 0;
  const cut = items.findIndex((item) => {
    size += sizeOf(item);
    return size > 1024 * 1024;
  });
  return items.slice(0, cut < 0 ? items.length : Math.max(cut, 1));
}

function positionOf(item: Item, index: string | undefined): Item {
  const names = ['PK', 'SK', ...(index ? [`${index}PK`, `${index}SK`] : [])];
  return Object.fromEntries(names.map((name) => [name, item[name]]));
}

/** A start has exactly the keys of the table and of the index, each of them a string that is not empty. */
function refuseForeignStart(start: Item, index: string | undefined) {
  const names = ['PK', 'SK', ...(index ? [`${index}PK`, `${index}SK`] : [])];
  const isWhole =
    Object.keys(start).length === names.length &&
    names.every((name) => typeof start[name] === 'string' && start[name] !== '');
  if (!isWhole) throw new ValidationException('The provided starting key is invalid.');
}

const readUnits = (items: readonly Item[], isConsistent: boolean | undefined) =>
  Math.max(1, Math.ceil(items.reduce((sum, item) => sum + sizeOf(item), 0) / 4096)) *
  (isConsistent ? 1 : 0.5);

/** The table's units and, for each index whose entry changes, the index's. */
function writeUnits(before: Item | undefined, after: Item | undefined): number {
  const kilobytes = (item: Item | undefined) => (item ? Math.ceil(sizeOf(item) / 1024) : 0);
  const own = Math.max(1, kilobytes(before), kilobytes(after));
  const indexes = ['GSI1', 'GSI2'].map((index) => {
    const entry = (item: Item | undefined) =>
      item?.[`${index}PK`] && [item[`${index}PK`], item[`${index}SK`]].join();
    if (!entry(before) && !entry(after)) return 0;
    if (entry(before) === entry(after)) return kilobytes(after);
    return (entry(before) ? kilobytes(before) : 0) + (entry(after) ? kilobytes(after) : 0);
  });
  return own + indexes.reduce((sum, units) => sum + units, 0);
}
