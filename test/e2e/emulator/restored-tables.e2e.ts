import {
  CreateBackupCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ListTagsOfResourceCommand,
  PointInTimeRecoveryUnavailableException,
  PutItemCommand,
  QueryCommand,
  RestoreTableFromBackupCommand,
  RestoreTableToPointInTimeCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/aws.ts';
import { putStack } from '../support/stack.ts';

const client = new DynamoDBClient(as());

const table = (properties: object = {}) => ({
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
    AttributeDefinitions: ['PK', 'IX'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    BillingMode: 'PAY_PER_REQUEST',
    GlobalSecondaryIndexes: [
      {
        IndexName: 'Index',
        KeySchema: [{ AttributeName: 'IX', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    ...properties,
  },
});

let source = '';
let unprotected = '';

const put = (PK: string) =>
  client.send(new PutItemCommand({ TableName: source, Item: { PK: { S: PK }, IX: { S: 'all' } } }));

async function indexed(TableName: string) {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName,
      IndexName: 'Index',
      KeyConditionExpression: 'IX = :ix',
      ExpressionAttributeValues: { ':ix': { S: 'all' } },
    }),
  );
  return Items.map(({ PK }) => PK?.S).sort();
}

/** What a restored table is told by hand. */
async function settingsOf(TableName: string) {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  const { ContinuousBackupsDescription } = await client.send(
    new DescribeContinuousBackupsCommand({ TableName }),
  );
  const { Tags } = await client.send(
    new ListTagsOfResourceCommand({ ResourceArn: Table?.TableArn }),
  );
  return {
    key: Table?.SSEDescription?.KMSMasterKeyArn,
    isProtected: Table?.DeletionProtectionEnabled,
    stream: Table?.LatestStreamArn,
    timeToLive: TimeToLiveDescription?.TimeToLiveStatus,
    recovery:
      ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus,
    tags: Tags?.length,
  };
}

beforeAll(async () => {
  const outputs = await putStack('restored-tables', {
    Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: {} } },
    Table: table({
      SSESpecification: {
        SSEEnabled: true,
        SSEType: 'KMS',
        KMSMasterKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] },
      },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      DeletionProtectionEnabled: true,
      Tags: [{ Key: 'stage', Value: 'test' }],
    }),
    Unprotected: table(),
  });
  source = outputs.Table ?? '';
  unprotected = outputs.Unprotected ?? '';
  await put('first');
});

describe('a restored table', () => {
  it('has the items of its backup, its index and its key, and nothing else that the other was told', async () => {
    const { BackupDetails } = await client.send(
      new CreateBackupCommand({ TableName: source, BackupName: 'before' }),
    );
    await put('second');
    await client.send(
      new RestoreTableFromBackupCommand({
        BackupArn: BackupDetails?.BackupArn,
        TargetTableName: 'from-backup',
      }),
    );
    await client.send(
      new RestoreTableToPointInTimeCommand({
        SourceTableName: source,
        TargetTableName: 'from-point',
        UseLatestRestorableTime: true,
      }),
    );

    expect(await indexed('from-backup')).toEqual(['first']);
    expect(await indexed('from-point')).toEqual(['first', 'second']);
    const before = await settingsOf(source);
    expect(before).toMatchObject({ isProtected: true, timeToLive: 'ENABLED', tags: 1 });
    expect(before.key).toMatch(/^arn:aws:kms:/);
    for (const name of ['from-backup', 'from-point']) {
      expect(await settingsOf(name)).toEqual({
        key: before.key,
        isProtected: false,
        stream: undefined,
        timeToLive: 'DISABLED',
        recovery: 'DISABLED',
        tags: 0,
      });
    }
  });

  it('is made only of one that keeps its past', async () => {
    const refused = client.send(
      new RestoreTableToPointInTimeCommand({
        SourceTableName: unprotected,
        TargetTableName: 'from-nothing',
        UseLatestRestorableTime: true,
      }),
    );

    await expect(refused).rejects.toThrow(PointInTimeRecoveryUnavailableException);
  });
});
