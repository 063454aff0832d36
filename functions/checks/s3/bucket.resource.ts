import type {
  Bucket,
  GetBucketPolicyCommandOutput,
  GetBucketVersioningCommandOutput,
  GetPublicAccessBlockCommandOutput,
} from '@aws-sdk/client-s3';
import { defineResource } from '../../core/resource.ts';

interface BucketFacts {
  GetBucketPolicy: GetBucketPolicyCommandOutput;
  GetBucketVersioning: GetBucketVersioningCommandOutput;
  GetPublicAccessBlock: GetPublicAccessBlockCommandOutput;
}

export const bucket = defineResource<Bucket, BucketFacts>({
  service: 's3',
  type: 'AWS::S3::Bucket',
  scope: 'global',

  list: {
    operation: 'ListBuckets',
    action: 's3:ListAllMyBuckets',
    input: { MaxBuckets: 1000 }, // asked for pages, S3 says each bucket's region
    items: 'Buckets',
  },

  identify: (item, { partition }) => ({
    id: item.Name && `arn:${partition}:s3:::${item.Name}`,
    name: item.Name,
    region: item.BucketRegion,
  }),

  goneOn: {
    NoSuchBucket: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
  },

  facts: {
    GetBucketPolicy: {
      action: 's3:GetBucketPolicy',
      input: (item) => ({ Bucket: item.Name }),
      absentOn: {
        NoSuchBucketPolicy: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
      },
    },
    GetBucketVersioning: {
      action: 's3:GetBucketVersioning',
      input: (item) => ({ Bucket: item.Name }),
    },
    GetPublicAccessBlock: {
      action: 's3:GetBucketPublicAccessBlock',
      input: (item) => ({ Bucket: item.Name }),
      absentOn: {
        NoSuchPublicAccessBlockConfiguration:
          'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetPublicAccessBlock.html',
      },
    },
  },
});
