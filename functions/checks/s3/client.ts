import {
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketPolicyCommand,
  GetBucketPolicyStatusCommand,
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
    GetBucketAcl: GetBucketAclCommand,
    GetBucketEncryption: GetBucketEncryptionCommand,
    GetBucketLifecycleConfiguration: GetBucketLifecycleConfigurationCommand,
    GetBucketLogging: GetBucketLoggingCommand,
    GetBucketPolicy: GetBucketPolicyCommand,
    GetBucketPolicyStatus: GetBucketPolicyStatusCommand,
    GetBucketVersioning: GetBucketVersioningCommand,
    GetPublicAccessBlock: GetPublicAccessBlockCommand,
  },
});
