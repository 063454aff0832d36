import {
  CloudTrailClient,
  CreateTrailCommand,
  PutEventSelectorsCommand,
  StartLoggingCommand,
  StopLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import type { ServiceSample } from '../../places/place.ts';
import { accessLogBucket, createSecureBucket, logAccess } from '../../places/secure-bucket.ts';
import { trailLogGroup } from './logs.ts';

export const cloudTrail: ServiceSample = {
  async healthy(place) {
    if (!place.home) return;
    const client = new CloudTrailClient(place.settings);
    const S3BucketName = `trail-${place.accountId}`;
    await createSecureBucket(place, S3BucketName);
    await logAccess(place, S3BucketName, accessLogBucket(place));
    await client.send(
      new CreateTrailCommand({
        Name: 'everything',
        S3BucketName,
        IsMultiRegionTrail: true,
        IncludeGlobalServiceEvents: true,
        EnableLogFileValidation: true,
        KmsKeyId: `arn:aws:kms:${place.region}:${place.accountId}:alias/data`,
        CloudWatchLogsLogGroupArn: `arn:aws:logs:${place.region}:${place.accountId}:log-group:${trailLogGroup}:*`,
        CloudWatchLogsRoleArn: `arn:aws:iam::${place.accountId}:role/trail`,
      }),
    );
    await client.send(
      new PutEventSelectorsCommand({
        TrailName: 'everything',
        EventSelectors: [
          {
            ReadWriteType: 'All',
            IncludeManagementEvents: true,
            DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }],
          },
        ],
      }),
    );
    await client.send(new StartLoggingCommand({ Name: 'everything' }));
  },

  async faulty(place) {
    if (!place.home) return;
    const client = new CloudTrailClient(place.settings);
    const S3BucketName = `trail-${place.accountId}`;
    await createSecureBucket(place, S3BucketName);
    await client.send(new CreateTrailCommand({ Name: 'stopped', S3BucketName }));
    await client.send(new StopLoggingCommand({ Name: 'stopped' }));
  },
};
