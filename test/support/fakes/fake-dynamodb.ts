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
import type { DocumentClient } from '../../../functions/data/store/open-table.ts';
import { createReader, type Item, ValidationException } from './dynamodb-expression.ts';
import {
  firstMegabyte,
  keyOf,
  positionOf,
  readUnits,
  refuseForeignStart,
  writeUnits,
} from './dynamodb-items.ts';
import {
  ConditionalCheckFailedException,
  conditional,
  putOf,
  refuseDuplicates,
  updateOf,
  type Write,
} from './dynamodb-writes.ts';

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

interface Consumed {
  readonly CapacityUnits: number;
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
    /** The units that all processes have consumed, as DynamoDB bills them; but for writes whose condition did not hold. */
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
