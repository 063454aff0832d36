import { lookup } from 'node:dns';
import { Agent } from 'node:http';
import {
  CreateMultipartUploadCommand,
  PutBucketAclCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  CreateMultiRegionAccessPointCommand,
  PutPublicAccessBlockCommand as PutAccountPublicAccessBlockCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import { everybody, type Place, type ServiceSample } from '../../places/place.ts';
import {
  accessLogBucket,
  blocked,
  createBucket,
  createSecureBucket,
  logAccess,
} from '../../places/secure-bucket.ts';

/** S3 Control puts the account before the host, so the endpoint needs a name, and the name an address. */
function s3Control({ settings }: Pick<Place, 'settings'>): S3ControlClient {
  const httpAgent = new Agent({
    lookup: (_, options, found) => lookup('localhost', options, found),
  });
  const endpoint = settings.endpoint.replace('127.0.0.1', 'localhost');
  return new S3ControlClient({ ...settings, endpoint, requestHandler: { httpAgent } });
}

/** Over one bucket; Oregon makes them. */
function createMultiRegionAccessPoint({ accountId, settings }: Place, Bucket: string) {
  const PublicAccessBlock = { ...blocked, BlockPublicPolicy: false };
  return s3Control({ settings: { ...settings, region: 'us-west-2' } }).send(
    new CreateMultiRegionAccessPointCommand({
      AccountId: accountId,
      ClientToken: 'exports',
      Details: { Name: 'exports', PublicAccessBlock, Regions: [{ Bucket }] },
    }),
  );
}

export const s3: ServiceSample = {
  async healthy(place) {
    const logBucket = accessLogBucket(place);
    await createSecureBucket(place, logBucket);
    await logAccess(place, logBucket, logBucket);
    for (const purpose of ['orders', 'invoices']) {
      const name = `${purpose}-${place.accountId}-${place.region}`;
      await createSecureBucket(place, name);
      await logAccess(place, name, logBucket);
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
      await createBucket(place, name(purpose));
    }
    if (place.home) await createMultiRegionAccessPoint(place, name('exports'));
    const Policy = everybody('s3:GetObject', `arn:aws:s3:::${name('website')}/*`);
    await client.send(new PutBucketPolicyCommand({ Bucket: name('website'), Policy }));
    await client.send(
      new PutBucketAclCommand({ Bucket: name('scratch'), ACL: 'public-read-write' }),
    );
    await client.send(
      new CreateMultipartUploadCommand({ Bucket: name('old-backups'), Key: 'unfinished' }),
    );
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
