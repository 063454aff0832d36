import {
  CloudTrailClient,
  CreateTrailCommand,
  StartLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateKeyCommand, EnableKeyRotationCommand, KMSClient } from '@aws-sdk/client-kms';
import { CreateDBInstanceCommand, CreateDBSnapshotCommand, RDSClient } from '@aws-sdk/client-rds';
import {
  CreateBucketCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { indices, isFaulty, type Place, plantedAccount, plantedRegions } from './place.ts';

const policy = (Effect: string, Action: string, Resource: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect, Principal: '*', Action, Resource }],
  });

export async function plantBuckets(place: Place) {
  for (const index of indices) {
    const region = plantedRegions[index % 4 < 2 ? 0 : 1];
    const client = new S3Client({ ...place, region, forcePathStyle: true });
    const Bucket = `planted-${plantedAccount}-${index}`;
    const elsewhere = region !== 'us-east-1' && {
      CreateBucketConfiguration: { LocationConstraint: region },
    };
    await client.send(new CreateBucketCommand({ Bucket, ...elsewhere }));
    if (isFaulty(index)) {
      const Policy = policy('Allow', 's3:GetObject', `arn:aws:s3:::${Bucket}/*`);
      await client.send(new PutBucketPolicyCommand({ Bucket, Policy }));
    } else {
      const VersioningConfiguration = { Status: 'Enabled' } as const;
      await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
    }
  }
}

export async function plantTrails(place: Place) {
  const client = new CloudTrailClient(place);
  for (const index of [0, 1, 2]) {
    const Name = `trail-${index}`;
    const S3BucketName = `planted-${plantedAccount}-${index}`;
    await client.send(
      new CreateTrailCommand({ Name, S3BucketName, IsMultiRegionTrail: index === 0 }),
    );
    if (!isFaulty(index)) await client.send(new StartLoggingCommand({ Name }));
  }
}

export async function plantDatabases(place: Place) {
  const rds = new RDSClient(place);
  const dynamodb = new DynamoDBClient(place);
  for (const index of indices) {
    const DBInstanceIdentifier = `database-${index}`;
    await rds.send(
      new CreateDBInstanceCommand({
        DBInstanceIdentifier,
        DBInstanceClass: 'db.t4g.medium',
        Engine: 'postgres',
        AllocatedStorage: 100,
        MasterUsername: 'operator',
        ManageMasterUserPassword: true,
        StorageEncrypted: !isFaulty(index),
        PubliclyAccessible: isFaulty(index),
      }),
    );
    const DBSnapshotIdentifier = `snapshot-${index}`;
    await rds.send(new CreateDBSnapshotCommand({ DBInstanceIdentifier, DBSnapshotIdentifier }));
    await dynamodb.send(
      new CreateTableCommand({
        TableName: `table-${index}`,
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
      }),
    );
  }
}

export async function plantSecrets(place: Place) {
  const kms = new KMSClient(place);
  const client = new SecretsManagerClient(place);
  for (const index of indices) {
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({ Description: `key ${index}` }));
    if (!isFaulty(index)) {
      await kms.send(new EnableKeyRotationCommand({ KeyId: KeyMetadata?.KeyId }));
    }
    await client.send(
      new CreateSecretCommand({ Name: `secret-${index}`, SecretString: 'planted' }),
    );
  }
}
