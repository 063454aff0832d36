import {
  CloudTrailClient,
  CreateTrailCommand,
  StartLoggingCommand,
  StopLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import {
  CreateBucketCommand,
  PutBucketEncryptionCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { Place, ServiceSample } from '../place.ts';

/** The trail's own bucket: CloudTrail may write to it, nobody may without TLS. */
async function trailBucket({ accountId, settings }: Place): Promise<string> {
  const Bucket = `trail-${accountId}`;
  const client = new S3Client(settings);
  await client.send(new CreateBucketCommand({ Bucket }));
  await client.send(
    new PutPublicAccessBlockCommand({
      Bucket,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    }),
  );
  await client.send(
    new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
  );
  await client.send(
    new PutBucketEncryptionCommand({
      Bucket,
      ServerSideEncryptionConfiguration: {
        Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
      },
    }),
  );
  const resources = [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`];
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'TlsOnly',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: resources,
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      {
        Sid: 'CloudTrail',
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: ['s3:GetBucketAcl', 's3:PutObject'],
        Resource: resources,
        Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
      },
    ],
  });
  await client.send(new PutBucketPolicyCommand({ Bucket, Policy }));
  return Bucket;
}

export const cloudTrail: ServiceSample = {
  async healthy(place) {
    if (!place.home) return;
    const client = new CloudTrailClient(place.settings);
    await client.send(
      new CreateTrailCommand({
        Name: 'everything',
        S3BucketName: await trailBucket(place),
        IsMultiRegionTrail: true,
        IncludeGlobalServiceEvents: true,
        EnableLogFileValidation: true,
      }),
    );
    await client.send(new StartLoggingCommand({ Name: 'everything' }));
  },

  async faulty(place) {
    if (!place.home) return;
    const client = new CloudTrailClient(place.settings);
    await client.send(
      new CreateTrailCommand({ Name: 'stopped', S3BucketName: await trailBucket(place) }),
    );
    await client.send(new StopLoggingCommand({ Name: 'stopped' }));
  },
};
