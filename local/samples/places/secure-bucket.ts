import {
  type BucketLocationConstraint,
  CreateBucketCommand,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketLoggingCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { Place } from './place.ts';

export const blocked = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

export async function createBucket({ region, settings }: Place, Bucket: string): Promise<void> {
  // The SDK lists the regions that it knows; a place may be any.
  const elsewhere = { LocationConstraint: region as BucketLocationConstraint };
  await new S3Client(settings).send(
    new CreateBucketCommand({
      Bucket,
      ...(region !== 'us-east-1' && { CreateBucketConfiguration: elsewhere }),
    }),
  );
}

/** A bucket with nothing to find fault with. S3 and CloudTrail may deliver logs of the account into it. */
export async function createSecureBucket(place: Place, Bucket: string): Promise<void> {
  const client = new S3Client(place.settings);
  await createBucket(place, Bucket);
  await client.send(
    new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: blocked }),
  );
  await client.send(
    new PutBucketVersioningCommand({
      Bucket,
      MFA: `arn:aws:iam::${place.accountId}:mfa/root-account-mfa-device 123456`,
      VersioningConfiguration: { Status: 'Enabled', MFADelete: 'Enabled' },
    }),
  );
  await client.send(
    new PutBucketEncryptionCommand({
      Bucket,
      ServerSideEncryptionConfiguration: {
        Rules: [
          {
            ApplyServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: `arn:aws:kms:${place.region}:${place.accountId}:alias/data`,
            },
          },
        ],
      },
    }),
  );
  await client.send(
    new PutBucketLifecycleConfigurationCommand({
      Bucket,
      LifecycleConfiguration: {
        Rules: [
          {
            ID: 'old-versions',
            Status: 'Enabled',
            Filter: { Prefix: '' },
            NoncurrentVersionExpiration: { NoncurrentDays: 30 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
          },
        ],
      },
    }),
  );
  await client.send(
    new PutBucketPolicyCommand({ Bucket, Policy: JSON.stringify(policyOf(Bucket, place)) }),
  );
}

export async function logAccess({ settings }: Place, Bucket: string, logBucket: string) {
  const LoggingEnabled = { TargetBucket: logBucket, TargetPrefix: `${Bucket}/` };
  await new S3Client(settings).send(
    new PutBucketLoggingCommand({ Bucket, BucketLoggingStatus: { LoggingEnabled } }),
  );
}

export const accessLogBucket = ({ accountId, region }: Place) =>
  `access-logs-${accountId}-${region}`;

function policyOf(bucket: string, { accountId }: Place) {
  const resources = [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`];
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'TlsOnly',
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 's3:*',
        Resource: resources,
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
      {
        Sid: 'Trail',
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: ['s3:GetBucketAcl', 's3:PutObject'],
        Resource: resources,
        Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
      },
    ],
  };
}
