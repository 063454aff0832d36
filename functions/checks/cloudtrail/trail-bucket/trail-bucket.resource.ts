import { answered } from '../../../core/judgement/answer.ts';
import { bucketRegion } from '../../../core/judgement/buckets/bucket-location.ts';
import { defineResource } from '../../../core/resource.ts';
import { accountPublicAccessBlock } from '../../s3/account-public-access-block/account-public-access-block.resource.ts';
import { bucket } from '../../s3/bucket/bucket.resource.ts';
import type {
  Bucket,
  GetBucketAclOutput,
  GetBucketLocationOutput,
  GetBucketLoggingOutput,
  GetBucketPolicyStatusOutput,
  GetPublicAccessBlockOutput,
  ListBucketsOutput,
} from '../../s3/shapes.generated.ts';
import type { Trail } from '../shapes.generated.ts';
import { trail } from '../trail/trail.resource.ts';

export interface TrailBucket {
  readonly trail: Trail;
  readonly bucket: Bucket;
}

export interface TrailBucketFacts {
  GetBucketAcl: GetBucketAclOutput;
  GetBucketLogging: GetBucketLoggingOutput;
  GetBucketPolicyStatus: GetBucketPolicyStatusOutput;
  GetPublicAccessBlock: GetPublicAccessBlockOutput;
}

const { goneOn = {} } = bucket;

/**
 * A trail with the bucket it writes to, if the account owns that. A trail names its bucket, but
 * neither its region nor its owner; ListBuckets knows both, as it lists the caller's own buckets
 * alone. The bucket of another account is judged there: from here S3 would deny the questions.
 */
export const trailBucket = defineResource<
  TrailBucket,
  TrailBucketFacts,
  { accountBlock: GetPublicAccessBlockOutput | undefined }
>({
  service: 'cloudtrail',
  type: 'AWS::CloudTrail::Trail',
  scope: 'regional',

  parent: trail,
  list: {
    operation: 'ListBuckets',
    action: 's3:ListAllMyBuckets',
    api: 's3',
    input: ({ S3BucketName }: Trail) => ({ Prefix: S3BucketName, MaxBuckets: 1000 }),
    items: ({ Buckets }: ListBucketsOutput, _, writer: Trail) => {
      const name = answered(writer.S3BucketName, 'S3BucketName');
      return Buckets?.filter(({ Name }) => Name === name).map((found) => ({
        trail: writer,
        bucket: found,
      }));
    },
  },

  identify: ({ trail: { TrailARN, Name, HomeRegion } }) => ({
    id: TrailARN,
    name: Name,
    region: HomeRegion,
  }),

  locate: {
    operation: 'GetBucketLocation',
    action: 's3:GetBucketLocation',
    api: 's3',
    isLocated: (item) => item.bucket.BucketRegion !== undefined,
    input: nameOf,
    mayBeEmpty: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html',
    located: (item, answer: GetBucketLocationOutput) => ({
      ...item,
      bucket: { ...item.bucket, BucketRegion: bucketRegion(answer) },
    }),
  },

  goneOn,

  facts: {
    GetBucketAcl: ofBucket('s3:GetBucketAcl'),
    GetBucketLogging: {
      ...ofBucket('s3:GetBucketLogging'),
      mayBeEmpty: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLogging.html',
    },
    GetBucketPolicyStatus: {
      ...ofBucket('s3:GetBucketPolicyStatus'),
      absentOn: {
        NoSuchBucketPolicy: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
      },
    },
    GetPublicAccessBlock: {
      ...ofBucket('s3:GetBucketPublicAccessBlock'),
      absentOn: {
        NoSuchPublicAccessBlockConfiguration:
          'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetPublicAccessBlock.html',
      },
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

function ofBucket(action: `s3:${string}`) {
  return {
    action,
    api: 's3',
    input: nameOf,
    region: (item: TrailBucket) => item.bucket.BucketRegion,
  };
}

function nameOf({ bucket: { Name } }: TrailBucket) {
  return { Bucket: Name };
}
