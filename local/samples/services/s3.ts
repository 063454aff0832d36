import { lookup } from 'node:dns';
import { Agent } from 'node:http';
import {
  CreateBucketCommand,
  PutBucketEncryptionCommand,
  PutBucketLoggingCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  PutPublicAccessBlockCommand as PutAccountPublicAccessBlockCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import { everybody, type Place, type ServiceSample } from '../place.ts';

const blocked = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

/** Nobody may come without TLS; S3 itself may deliver access logs of the account. */
const bucketPolicy = (bucket: string, accountId: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'TlsOnly',
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 's3:*',
        Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      {
        Sid: 'AccessLogs',
        Effect: 'Allow',
        Principal: { Service: 'logging.s3.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: `arn:aws:s3:::${bucket}/*`,
        Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
      },
    ],
  });

async function createBucket(client: S3Client, { region }: Place, Bucket: string): Promise<void> {
  await client.send(
    new CreateBucketCommand({
      Bucket,
      ...(region !== 'us-east-1' && {
        CreateBucketConfiguration: { LocationConstraint: region as 'eu-west-1' },
      }),
    }),
  );
}

async function secure(
  client: S3Client,
  { accountId }: Place,
  Bucket: string,
  logBucket: string,
): Promise<void> {
  await client.send(
    new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: blocked }),
  );
  await client.send(
    new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
  );
  await client.send(
    new PutBucketPolicyCommand({ Bucket, Policy: bucketPolicy(Bucket, accountId) }),
  );
  await client.send(
    new PutBucketEncryptionCommand({
      Bucket,
      ServerSideEncryptionConfiguration: {
        Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
      },
    }),
  );
  if (Bucket === logBucket) return;
  await client.send(
    new PutBucketLoggingCommand({
      Bucket,
      BucketLoggingStatus: { LoggingEnabled: { TargetBucket: logBucket, TargetPrefix: Bucket } },
    }),
  );
}

/** S3 Control puts the account before the host, so the endpoint needs a name, and the name an address. */
function s3Control({ settings }: Place): S3ControlClient {
  const httpAgent = new Agent({
    lookup: (_, options, found) => lookup('localhost', options, found),
  });
  const endpoint = settings.endpoint.replace('127.0.0.1', 'localhost');
  return new S3ControlClient({ ...settings, endpoint, requestHandler: { httpAgent } });
}

export const s3: ServiceSample = {
  async healthy(place) {
    const client = new S3Client(place.settings);
    const name = (purpose: string) => `${purpose}-${place.accountId}-${place.region}`;
    for (const purpose of ['access-logs', 'orders', 'invoices']) {
      await createBucket(client, place, name(purpose));
      await secure(client, place, name(purpose), name('access-logs'));
    }
    if (!place.home) return;
    await s3Control(place).send(
      new PutAccountPublicAccessBlockCommand({
        AccountId: place.accountId,
        PublicAccessBlockConfiguration: blocked,
      }),
    );
  },

  async faulty(place) {
    const client = new S3Client(place.settings);
    const name = (purpose: string) => `${purpose}-${place.accountId}-${place.region}`;
    for (const purpose of ['website', 'exports', 'scratch', 'old-backups']) {
      await createBucket(client, place, name(purpose));
    }
    const Policy = everybody('s3:GetObject', `arn:aws:s3:::${name('website')}/*`);
    await client.send(new PutBucketPolicyCommand({ Bucket: name('website'), Policy }));
    await client.send(
      new PutBucketVersioningCommand({
        Bucket: name('exports'),
        VersioningConfiguration: { Status: 'Suspended' },
      }),
    );
    await client.send(
      new PutPublicAccessBlockCommand({
        Bucket: name('exports'),
        PublicAccessBlockConfiguration: { ...blocked, RestrictPublicBuckets: false },
      }),
    );
  },
};
