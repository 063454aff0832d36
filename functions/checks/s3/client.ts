import {
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { bindClient, pages } from '../../platform/aws-client.ts';

export const client = bindClient({
  connect: (config) => new S3Client(config),
  lists: {
    ListBuckets: pages(ListBucketsCommand, {
      input: 'ContinuationToken',
      output: 'ContinuationToken',
    }),
  },
  calls: {
    GetBucketPolicy: GetBucketPolicyCommand,
    GetBucketVersioning: GetBucketVersioningCommand,
    GetPublicAccessBlock: GetPublicAccessBlockCommand,
  },
});
