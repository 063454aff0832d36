import { bucketRegion } from '../../../core/judgement/buckets/bucket-location.ts';
import { defineResource } from '../../../core/resource.ts';
import { accountPublicAccessBlock } from '../account-public-access-block/account-public-access-block.resource.ts';
import type {
  Bucket,
  GetBucketAclOutput,
  GetBucketEncryptionOutput,
  GetBucketLifecycleConfigurationOutput,
  GetBucketLocationOutput,
  GetBucketLoggingOutput,
  GetBucketPolicyOutput,
  GetBucketPolicyStatusOutput,
  GetBucketVersioningOutput,
  GetPublicAccessBlockOutput,
  ListMultipartUploadsOutput,
} from '../shapes.generated.ts';

export interface BucketFacts {
  GetBucketAcl: GetBucketAclOutput;
  GetBucketEncryption: GetBucketEncryptionOutput;
  GetBucketLifecycleConfiguration: GetBucketLifecycleConfigurationOutput;
  GetBucketLogging: GetBucketLoggingOutput;
  GetBucketPolicy: GetBucketPolicyOutput;
  GetBucketPolicyStatus: GetBucketPolicyStatusOutput;
  GetBucketVersioning: GetBucketVersioningOutput;
  GetPublicAccessBlock: GetPublicAccessBlockOutput;
  ListMultipartUploads: ListMultipartUploadsOutput;
}

export interface BucketRelated {
  /** One, `undefined` if the account has none. */
  accountBlock: GetPublicAccessBlockOutput | undefined;
}

const errorCodes = 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';

export const bucket = defineResource<Bucket, BucketFacts, BucketRelated>({
  service: 's3',
  type: 'AWS::S3::Bucket',
  scope: 'global',

  list: {
    operation: 'ListBuckets',
    action: 's3:ListAllMyBuckets',
    input: { MaxBuckets: 1000 }, // asked for pages, S3 says each bucket's region
    items: 'Buckets',
    notEnabledOn: { NotSignedUp: errorCodes },
  },

  identify: (item, { partition }) => ({
    id: item.Name && `arn:${partition}:s3:::${item.Name}`,
    name: item.Name,
    region: item.BucketRegion,
  }),

  // Stores that only speak like S3 do not say it.
  locate: {
    operation: 'GetBucketLocation',
    action: 's3:GetBucketLocation',
    isLocated: ({ BucketRegion }) => BucketRegion !== undefined,
    input: nameOf,
    mayBeEmpty: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html',
    located: (item, answer: GetBucketLocationOutput) => ({
      ...item,
      BucketRegion: bucketRegion(answer),
    }),
  },

  goneOn: { NoSuchBucket: errorCodes },

  facts: {
    GetBucketAcl: { action: 's3:GetBucketAcl', input: nameOf },
    GetBucketEncryption: {
      action: 's3:GetEncryptionConfiguration',
      input: nameOf,
      absentOn: { ServerSideEncryptionConfigurationNotFoundError: errorCodes },
    },
    GetBucketLifecycleConfiguration: {
      action: 's3:GetLifecycleConfiguration',
      input: nameOf,
      absentOn: {
        NoSuchLifecycleConfiguration:
          'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLifecycleConfiguration.html',
      },
    },
    GetBucketLogging: {
      action: 's3:GetBucketLogging',
      input: nameOf,
      mayBeEmpty: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLogging.html',
    },
    GetBucketPolicy: {
      action: 's3:GetBucketPolicy',
      input: nameOf,
      absentOn: { NoSuchBucketPolicy: errorCodes },
    },
    GetBucketPolicyStatus: {
      action: 's3:GetBucketPolicyStatus',
      input: nameOf,
      absentOn: { NoSuchBucketPolicy: errorCodes },
    },
    GetBucketVersioning: {
      action: 's3:GetBucketVersioning',
      input: nameOf,
      mayBeEmpty: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html',
    },
    GetPublicAccessBlock: {
      action: 's3:GetBucketPublicAccessBlock',
      input: nameOf,
      absentOn: {
        NoSuchPublicAccessBlockConfiguration:
          'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetPublicAccessBlock.html',
      },
    },
    ListMultipartUploads: {
      action: 's3:ListBucketMultipartUploads',
      input: nameOf,
      pages: 'Uploads',
    },
  },

  related: {
    accountBlock: {
      resource: accountPublicAccessBlock,
      keys: () => ['account'],
      otherKeys: () => ['account'],
    },
  },
});

function nameOf({ Name }: Bucket) {
  return { Bucket: Name };
}
