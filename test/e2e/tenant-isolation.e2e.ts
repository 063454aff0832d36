import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { IAMClient, ListRolesCommand } from '@aws-sdk/client-iam';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { AssumeRoleCommand, STSClient, type Tag } from '@aws-sdk/client-sts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Credentials } from '../../local/emulator/control/control.ts';
import { as, emulators } from './support/aws.ts';
import { deployed, itemsOf, store } from './support/platform.ts';
import { runToEnd } from './support/runs.ts';
import { createTenant, type TestTenant } from './support/tenants.ts';

const { tableName: TableName, bucketName: Bucket, dataRoleArn } = deployed;

interface Clients {
  readonly dynamodb: Pick<DynamoDBClient, 'send'>;
  readonly s3: Pick<S3Client, 'send'>;
}

const clientsOf = (credentials: Credentials): Clients => ({
  dynamodb: new DynamoDBClient(as(credentials)),
  s3: new S3Client({ ...as(credentials), forcePathStyle: true }),
});

/** The credentials of a function's own role, as Lambda gives them to it. */
async function functionCredentials(roleName: RegExp): Promise<Credentials> {
  const { Roles = [] } = await new IAMClient(as()).send(new ListRolesCommand({ MaxItems: 1000 }));
  const arn = Roles.find(({ RoleName = '' }) => roleName.test(RoleName))?.Arn;
  if (!arn) throw new Error(`There is no role ${roleName}.`);
  return emulators.roleCredentials(arn, 'lambda.amazonaws.com');
}

const runShard = () => functionCredentials(/^roundsman-local-run-shard$/);

async function assumeDataRole(by: Credentials, Tags: Tag[]): Promise<Credentials> {
  const { Credentials: given } = await new STSClient(as(by)).send(
    new AssumeRoleCommand({ RoleArn: dataRoleArn, RoleSessionName: 'test', Tags }),
  );
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = given ?? {};
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}

const tagOf = (Value: string): Tag[] => [{ Key: 'tenantId', Value }];

const key = (tenantId: string, SK = 'META') => ({ PK: { S: `T#${tenantId}` }, SK: { S: SK } });
const put = (tenantId: string) => ({ PutRequest: { Item: key(tenantId, 'TEST') } });
const query = (index: string, value: string) => ({
  TableName,
  KeyConditionExpression: '#pk = :pk',
  ExpressionAttributeNames: { '#pk': `${index}PK` },
  ExpressionAttributeValues: { ':pk': { S: value } },
});

type Attempt = (clients: Clients, tenantId: string) => Promise<unknown>;

/** What the data role is for. */
const needed: Readonly<Record<string, Attempt>> = {
  GetItem: ({ dynamodb }, id) => dynamodb.send(new GetItemCommand({ TableName, Key: key(id) })),
  PutItem: ({ dynamodb }, id) =>
    dynamodb.send(new PutItemCommand({ TableName, Item: key(id, 'TEST') })),
  UpdateItem: ({ dynamodb }, id) =>
    dynamodb.send(
      new UpdateItemCommand({
        TableName,
        Key: key(id, 'TEST'),
        UpdateExpression: 'SET seen = :seen',
        ExpressionAttributeValues: { ':seen': { BOOL: true } },
      }),
    ),
  Query: ({ dynamodb }, id) => dynamodb.send(new QueryCommand(query('', `T#${id}`))),
  'Query below': ({ dynamodb }, id) => dynamodb.send(new QueryCommand(query('', `T#${id}#WM`))),
  BatchWriteItem: ({ dynamodb }, id) =>
    dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: [put(id)] } })),
  ConditionCheckItem: ({ dynamodb }, id) =>
    dynamodb.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          {
            ConditionCheck: {
              TableName,
              Key: key(id),
              ConditionExpression: 'attribute_not_exists(never)',
            },
          },
        ],
      }),
    ),
  PutObject: ({ s3 }, id) =>
    s3.send(new PutObjectCommand({ Bucket, Key: `${id}/test`, Body: 'test' })),
  GetObject: ({ s3 }, id) => s3.send(new GetObjectCommand({ Bucket, Key: `${id}/test` })),
};

/** What nobody needs, not even for the own tenant. */
const never: Readonly<Record<string, Attempt>> = {
  DeleteItem: ({ dynamodb }, id) =>
    dynamodb.send(new DeleteItemCommand({ TableName, Key: key(id, 'TEST') })),
  BatchGetItem: ({ dynamodb }, id) =>
    dynamodb.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [key(id)] } } })),
  Scan: ({ dynamodb }) => dynamodb.send(new ScanCommand({ TableName })),
  'Query GSI1': ({ dynamodb }, id) =>
    dynamodb.send(new QueryCommand({ ...query('GSI1', `T#${id}#TASK#daily`), IndexName: 'GSI1' })),
  'Query GSI2': ({ dynamodb }, id) =>
    dynamodb.send(new QueryCommand({ ...query('GSI2', `T#${id}#OPEN#high`), IndexName: 'GSI2' })),
  ListObjectsV2: ({ s3 }, id) => s3.send(new ListObjectsV2Command({ Bucket, Prefix: `${id}/` })),
  DeleteObject: ({ s3 }, id) => s3.send(new DeleteObjectCommand({ Bucket, Key: `${id}/test` })),
};

const denied = { name: expect.stringMatching(/^AccessDenied(Exception)?$/) };
const expectDenied = (attempt: Promise<unknown>) => expect(attempt).rejects.toMatchObject(denied);

let own: TestTenant;
let other: TestTenant;
let session: Clients;

beforeAll(async () => {
  [own, other] = await Promise.all([createTenant('isolated'), createTenant('neighbour')]);
  await runToEnd(other);
  await store.bucket.put(`${other.tenantId}/test`, Buffer.from('test'));
  session = clientsOf(await assumeDataRole(await runShard(), tagOf(own.tenantId)));
});

describe("a shard's session of the data role", () => {
  it.each(Object.entries(needed))('may do to its own tenant: %s', async (_, attempt) => {
    await expect(attempt(session, own.tenantId)).resolves.toBeDefined();
  });

  it.each(Object.entries({ ...needed, ...never }))(
    'may not do to another tenant: %s',
    async (_, attempt) => {
      const before = await itemsOf(other.tenantId);

      await expectDenied(attempt(session, other.tenantId));

      expect(await itemsOf(other.tenantId)).toEqual(before);
    },
  );

  it.each(Object.entries(never))('may not even do to its own tenant: %s', async (_, attempt) => {
    await expectDenied(attempt(session, own.tenantId));
  });

  it.each(Object.entries(needed))(
    'does not take a tenant whose name goes on for its own: %s',
    async (_, attempt) => {
      await expectDenied(attempt(session, `${own.tenantId}2`));
    },
  );

  it('may not smuggle one key of another tenant among its own', async () => {
    const { dynamodb } = session;
    const both = [own, other];
    const RequestItems = { [TableName]: both.map(({ tenantId }) => put(tenantId)) };
    const TransactItems = both.map(({ tenantId }) => ({
      Put: { TableName, Item: key(tenantId, 'TEST') },
    }));

    await expectDenied(dynamodb.send(new BatchWriteItemCommand({ RequestItems })));
    await expectDenied(dynamodb.send(new TransactWriteItemsCommand({ TransactItems })));

    const keys = (await itemsOf(other.tenantId)).map(({ SK }) => SK);
    expect(keys).not.toContain('TEST');
  });

  it('may not look at what belongs to no tenant', async () => {
    const { dynamodb } = session;
    const watched = { ...query('GSI2', 'WATCH#RUNNING'), IndexName: 'GSI2' };

    await expectDenied(dynamodb.send(new QueryCommand(watched)));
    await expectDenied(dynamodb.send(new QueryCommand(query('', 'U#somebody'))));
  });
});

describe('the data role', () => {
  it('is not given without a tenant, with another tag, or with one more', async () => {
    const by = await runShard();
    const more = [...tagOf(own.tenantId), { Key: 'admin', Value: 'yes' }];

    await expectDenied(assumeDataRole(by, []));
    await expectDenied(assumeDataRole(by, [{ Key: 'tenant', Value: own.tenantId }]));
    await expectDenied(assumeDataRole(by, more));
  });

  it.each(['Plan', 'Finalize', 'ExecutionEnded', 'Watchdog'])(
    'is not given to the function %s',
    async (name) => {
      const by = await functionCredentials(new RegExp(`^roundsman-local-run-.*${name}.*Role`));

      await expectDenied(assumeDataRole(by, tagOf(own.tenantId)));
    },
  );
});

describe("run-shard's own role", () => {
  it.each(Object.entries({ ...needed, ...never }))('may not do: %s', async (_, attempt) => {
    const clients = clientsOf(await runShard());

    await expectDenied(attempt(clients, own.tenantId));
  });
});
