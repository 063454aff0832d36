import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../functions/core/errors.ts';
import { absent, equals } from '../../../functions/data/store/expression.ts';
import { type DocumentClient, openTable } from '../../../functions/data/store/open-table.ts';
import { createPacer } from '../../../functions/data/store/pacer.ts';
import { queryAll } from '../../../functions/data/store/query-all.ts';
import { ConditionFailedError } from '../../../functions/data/store/store-error.ts';
import { createRetryRule } from '../../../functions/platform/calls/retry.ts';
import { wire } from '../../support/fakes/aws-wire.ts';
import { createFakeDynamoDB } from '../../support/fakes/fake-dynamodb.ts';
import { createFakeClock, createFakeStore } from '../../support/fakes/fake-store.ts';

const key = { PK: 'T#acme', SK: 'META' };

/** A client that answers with one thing after another. */
function answering(...answers: readonly (object | Error)[]) {
  const sent: { readonly input: Record<string, unknown> }[] = [];
  const send = async (command: (typeof sent)[number]) => {
    sent.push(command);
    const answer = answers[sent.length - 1] ?? {};
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const clock = createFakeClock('2026-11-21T03:00:00.000Z');
  const retry = createRetryRule({ clock, random: () => 1 });
  // The SDK's own signature is one overload per command.
  const client = { send } as unknown as DocumentClient;
  return { sent, table: openTable('roundsman', { client, retry }) };
}

const named = (name: string, more: object = {}) =>
  Object.assign(new Error(name), { name, ...more });
const undone = (...ids: readonly string[]) => ({
  UnprocessedItems: {
    roundsman: ids.map((SK) => ({ PutRequest: { Item: { PK: 'T#acme', SK } } })),
  },
});

describe('an index', () => {
  const query = { index: 'GSI1', partition: 'T#acme#TASK#daily' } as const;
  const holding = (...keys: readonly string[]) =>
    answering({ Items: keys.map((PK) => ({ PK, SK: 'EX#1' })) }).table.query(query);

  it('answers with what belongs to the tenant whose partition was asked', async () => {
    expect((await holding('T#acme', 'T#acme#EX#202611')).items).toHaveLength(2);
  });

  // Which partitions of an index a role may read is not for IAM to say.
  it.each(['T#acme2', 'T#other#EX#202611', 'U#person'])(
    'that holds an item of somebody else is an error: %s',
    async (stranger) => {
      await expect(holding('T#acme', stranger)).rejects.toThrow('somebody else');
    },
  );

  it('that no tenant owns is read across tenants', async () => {
    const { table } = answering({ Items: [{ PK: 'T#acme' }, { PK: 'T#other' }] });

    const { items } = await table.query({ index: 'GSI2', partition: 'WATCH#RUNS' });

    expect(items).toHaveLength(2);
  });
});

describe('a table', () => {
  it('says which condition failed, and leaves the item alone', async () => {
    const { table } = createFakeStore().connect();
    await table.put({ ...key, name: 'first' }, absent('PK'));

    const second = table.put({ ...key, name: 'second' }, absent('PK'));

    await expect(second).rejects.toThrow(ConditionFailedError);
    expect(await table.get(key)).toMatchObject({ name: 'first' });
  });

  it('writes all of a transaction or nothing', async () => {
    const { table } = createFakeStore().connect();
    await table.put({ ...key, state: 'closed' });

    const both = table.writeTogether([
      { put: { PK: 'T#acme', SK: 'OTHER' } },
      { update: key, changes: { set: { state: 'open' } }, when: equals('state', 'running') },
    ]);

    await expect(both).rejects.toThrow(ConditionFailedError);
    expect(await table.get({ PK: 'T#acme', SK: 'OTHER' })).toBeUndefined();
  });

  it('deletes in a transaction, and says which of its conditions failed', async () => {
    const { table } = createFakeStore().connect();
    const other = { PK: 'T#acme', SK: 'OTHER' };
    await table.putAll([{ ...key, state: 'open' }, other]);

    const failing = table.writeTogether([
      { delete: other },
      { put: { ...key, state: 'new' }, when: absent('PK') },
      { delete: { PK: 'T#acme', SK: 'NONE' }, when: equals('state', 'open') },
    ]);

    await expect(failing).rejects.toMatchObject({ name: 'ConditionFailedError', writes: [1, 2] });
    expect(await table.get(other)).toEqual(other);
    await table.writeTogether([{ delete: other }, { delete: key, when: equals('state', 'open') }]);
    expect(await table.getAll([key, other])).toEqual([]);
  });

  it('reads many items by their keys, as often as DynamoDB leaves some out', async () => {
    const [one, two, three] = ['1', '2', '3'].map((SK) => ({ PK: 'T#acme', SK }));
    const { table, sent } = answering(
      { Responses: { roundsman: [three] }, UnprocessedKeys: { roundsman: { Keys: [one, two] } } },
      { Responses: { roundsman: [one] } },
    );
    if (!one || !two || !three) throw new Error('There are three.');

    expect(await table.getAll([one, two, three])).toEqual([three, one]);

    expect(sent[1]?.input).toMatchObject({
      RequestItems: { roundsman: { Keys: [one, two], ConsistentRead: true } },
    });
    expect(table.usage()).toMatchObject({ requests: { BatchGetItem: 2 }, repeats: 1 });
  });

  it('asks nothing when no key is given', async () => {
    const { table, sent } = answering();

    expect(await table.getAll([])).toEqual([]);
    expect(sent).toEqual([]);
  });

  it('reads all pages', async () => {
    const { table } = createFakeStore().connect();
    const items = Array.from({ length: 60 }, (_, index) => ({
      PK: 'T#acme',
      SK: `I#${index + 100}`,
    }));
    await table.putAll(items);

    const read = await Array.fromAsync(queryAll(table, { partition: 'T#acme', limit: 7 }));

    expect(read).toEqual(items);
  });

  it('reports every other failure as our own', async () => {
    const { table } = answering(named('AccessDeniedException', { $metadata: { requestId: 'r1' } }));

    const failure = await table.get(key).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(PlatformError);
    expect(failure).toMatchObject({
      context: {
        service: 'dynamodb',
        operation: 'GetItem',
        awsCode: 'AccessDeniedException',
        requestId: 'r1',
      },
    });
  });

  it('takes no answer without items for an empty partition', async () => {
    const { table } = answering({}, { Items: [] });

    await expect(table.query({ partition: 'T#acme' })).rejects.toThrow('no items');
    expect(await table.query({ partition: 'T#acme' })).toEqual({ items: [] });
  });

  it('counts requests and units', async () => {
    const { table } = createFakeStore().connect();
    await table.put({ ...key, text: 'x'.repeat(3000) });
    await table.get(key);

    expect(table.usage()).toMatchObject({
      requests: { PutItem: 1, GetItem: 1 },
      writeUnits: 3,
      readUnits: 1,
      repeats: 0,
    });
  });
});

describe('a single write', () => {
  it('is repeated when it met a transaction', async () => {
    const { table, sent } = answering(named('TransactionConflictException', {}), {});

    await table.put(key);

    expect(sent).toHaveLength(2);
    expect(table.usage().repeats).toBe(1);
  });
});

describe('what is sent twice, because its connection had died,', () => {
  it('adds once: only under a condition, which then no longer holds', async () => {
    const { table } = createFakeStore().connect();
    await table.put({ ...key, version: 1 });
    const next = { add: { version: 1 } };

    await table.update(key, next, equals('version', 1));

    await expect(table.update(key, next, equals('version', 1))).rejects.toThrow(
      ConditionFailedError,
    );
    await expect(table.update(key, next)).rejects.toThrow('may add twice');
    expect(await table.get(key)).toMatchObject({ version: 2 });
  });

  // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
  it('is done once where it is a transaction: its token tells DynamoDB', async () => {
    const bodies: string[] = [];
    const client = new DynamoDBClient({
      region: 'eu-west-1',
      credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
      requestHandler: wire(({ request: { body } }) => {
        bodies.push(new TextDecoder().decode(body));
        return { status: 200, body: '{}' };
      }),
    });
    const table = openTable('roundsman', { client: DynamoDBDocumentClient.from(client) });

    await table.writeTogether([{ update: key, changes: { add: { executions: 1 } } }]);

    expect(bodies.map((body) => JSON.parse(body))).toEqual([
      expect.objectContaining({ ClientRequestToken: expect.stringMatching(/^[\w-]{36}$/) }),
    ]);
  });
});

describe('a batch', () => {
  const items = ['a', 'b', 'c'].map((SK) => ({ PK: 'T#acme', SK }));

  it('repeats only what DynamoDB left undone, and counts it', async () => {
    const { table, sent } = answering(undone('b', 'c'), undone('c'), {});

    await table.putAll(items);

    const asked = sent.map(({ input }) => Object.values(input.RequestItems as object)[0].length);
    expect(asked).toEqual([3, 2, 1]);
    expect(table.usage().repeats).toBe(2);
  });

  it('deletes what is there, and minds nothing that is not', async () => {
    const { table } = createFakeStore().connect();
    const many = Array.from({ length: 30 }, (_, index) => ({ PK: 'T#acme', SK: `I#${index}` }));
    await table.putAll([...items, ...many.slice(0, 10)]);

    await table.deleteAll(many);

    expect((await table.query({ partition: 'T#acme' })).items).toEqual(items);
  });

  it('fails after five attempts', async () => {
    const { table, sent } = answering(...Array.from({ length: 9 }, () => undone('c')));

    await expect(table.putAll(items)).rejects.toThrow(PlatformError);
    expect(sent).toHaveLength(5);
  });
});

describe('a transaction', () => {
  const cancelled = (...codes: readonly string[]) =>
    named('TransactionCanceledException', { CancellationReasons: codes.map((Code) => ({ Code })) });
  const write = [{ update: key, changes: { add: { executions: 1 } } }];

  it('writes nothing if an item that it only looks at is not as it should be', async () => {
    const { table } = createFakeStore().connect();
    const other = { PK: 'T#acme', SK: 'OTHER' };
    const both = [
      { put: { ...key, text: 'new' } },
      { check: other, when: equals('state', 'well') },
    ] as const;
    await table.put({ ...other, state: 'ill' });

    await expect(table.writeTogether(both)).rejects.toMatchObject({ writes: [1] });
    expect(await table.get(key)).toBeUndefined();

    await table.put({ ...other, state: 'well' });
    await table.writeTogether(both);
    expect(await table.get(key)).toMatchObject({ text: 'new' });
  });

  it('is repeated when it met another one', async () => {
    const { table, sent } = answering(cancelled('None', 'TransactionConflict'), {});

    await table.writeTogether(write);

    expect(sent).toHaveLength(2);
    expect(table.usage().repeats).toBe(1);
  });

  it('is not repeated when a condition failed as well', async () => {
    const { table, sent } = answering(cancelled('TransactionConflict', 'ConditionalCheckFailed'));

    await expect(table.writeTogether(write)).rejects.toThrow(ConditionFailedError);
    expect(sent).toHaveLength(1);
  });

  it('is not repeated for any other reason', async () => {
    const { table, sent } = answering(cancelled('ValidationError'));

    await expect(table.writeTogether(write)).rejects.toThrow(PlatformError);
    expect(sent).toHaveLength(1);
  });
});

describe('paced writes', () => {
  it('take as long as their units, after one second in advance', async () => {
    const clock = createFakeClock('2026-11-21T03:00:00.000Z');
    const start = clock.now();
    const pacer = createPacer(100, clock);
    const table = openTable('roundsman', { client: createFakeDynamoDB().connect(), pacer });

    for (let index = 0; index < 600; index += 1)
      await table.put({ PK: 'T#acme', SK: `I#${index}` });

    const seconds = (clock.now() - start) / 1000;
    expect(seconds).toBeGreaterThan(4.9);
    expect(seconds).toBeLessThan(5.1);
  });
});
