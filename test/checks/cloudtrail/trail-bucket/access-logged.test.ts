import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/cloudtrail/trail-bucket/access-logged.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws } from '../../../support/fakes/fake-aws.ts';

const item = { trail: {}, bucket: { Name: 'trail-logs' } };

describeCheck(check, {
  pass: {
    'access is logged': {
      item,
      facts: {
        GetBucketLogging: { LoggingEnabled: { TargetBucket: 'access-logs', TargetPrefix: '' } },
      },
    },
  },
  fail: {
    'access is not logged': {
      item,
      facts: { GetBucketLogging: {} },
      message: 'The bucket trail-logs does not log access.',
    },
  },
});

const trailArn = 'arn:aws:cloudtrail:eu-west-1:123456789012:trail/main';
const trail = {
  TrailARN: trailArn,
  Name: 'main',
  HomeRegion: 'eu-west-1',
  S3BucketName: 'trail-logs',
};

function awsWith(...buckets: { Name: string; BucketRegion?: string }[]) {
  const locations: Readonly<Record<string, string>> = { 'trail-logs': 'ap-south-1' };
  return fakeAws({
    lists: {
      'cloudtrail:DescribeTrails': () => ({ answer: { trailList: [trail] } }),
      's3:ListBuckets': () => ({ answer: { Buckets: buckets } }),
    },
    calls: {
      's3:GetBucketLogging': () => ({}),
      's3:GetBucketLocation': ({ input }) => ({
        LocationConstraint: locations[(input as { readonly Bucket: string }).Bucket],
      }),
    },
  });
}

it('asks for the bucket in the region of the bucket, and speaks of the trail', async () => {
  const aws = awsWith(
    { Name: 'trail-logs', BucketRegion: 'ap-south-1' },
    { Name: 'trail-logs-of-others', BucketRegion: 'eu-west-1' },
  );

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([
    'cloudtrail-trail-bucket-access-logged eu-west-1 main fail: The bucket trail-logs does not log access.',
  ]);
  expect(aws.asked.slice(1)).toEqual([
    's3:ListBuckets@eu-west-1 {"Prefix":"trail-logs","MaxBuckets":1000}',
    's3:GetBucketLogging@ap-south-1 {"Bucket":"trail-logs"}',
  ]);
});

it('does not judge a bucket that another account owns', async () => {
  const aws = awsWith({ Name: 'trail-logs-of-others', BucketRegion: 'eu-west-1' });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([]);
  expect(aws.asked.filter((line) => line.includes('GetBucketLogging'))).toEqual([]);
});

it('asks where the bucket is, if its list does not say so', async () => {
  const aws = awsWith({ Name: 'trail-logs' });

  await runScan(aws, [check]);

  expect(aws.asked.slice(2)).toEqual([
    's3:GetBucketLocation@eu-west-1 {"Bucket":"trail-logs"}',
    's3:GetBucketLogging@ap-south-1 {"Bucket":"trail-logs"}',
  ]);
});
