import {
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
    GetBucketVersioning: GetBucketVersioningCommand,
    GetPublicAccessBlock: GetPublicAccessBlockCommand,
  },
});
