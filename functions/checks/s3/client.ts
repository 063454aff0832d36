import {
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketLoggingCommand,
  GetBucketPolicyCommand,
  GetBucketPolicyStatusCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
  ListMultipartUploadsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

/**
 * The model for other clients. `lists` are the calls that list items, and facts of several pages:
 * `pages` wherever the SDK has a paginator, with its two tokens, `onePage` only where it has none.
 * `calls` are all others. A second SDK client of a service is `<service>/<api>.client.ts`. It
 * takes no settings but `config`; endpoints come from the environment alone.
 */
export const client = bindClient({
  connect: (config) => new S3Client(config),
  lists: {
    ListBuckets: pages(ListBucketsCommand, {
      input: 'ContinuationToken',
      output: 'ContinuationToken',
    }),
    ListMultipartUploads: pages(ListMultipartUploadsCommand, {
      input: 'KeyMarker',
      output: 'NextKeyMarker',
      further: [{ input: 'UploadIdMarker', output: 'NextUploadIdMarker' }],
      more: 'IsTruncated',
    }),
  },
  calls: {
    GetBucketAcl: GetBucketAclCommand,
    GetBucketEncryption: GetBucketEncryptionCommand,
    GetBucketLifecycleConfiguration: GetBucketLifecycleConfigurationCommand,
    GetBucketLocation: GetBucketLocationCommand,
    GetBucketLogging: GetBucketLoggingCommand,
    GetBucketPolicy: GetBucketPolicyCommand,
    GetBucketPolicyStatus: GetBucketPolicyStatusCommand,
    GetBucketVersioning: GetBucketVersioningCommand,
    GetPublicAccessBlock: GetPublicAccessBlockCommand,
  },
});
