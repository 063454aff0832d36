import { defineResource } from '../../../core/resource.ts';
import type { GetVectorBucketPolicyOutput, VectorBucketSummary } from '../shapes.generated.ts';

export const vectorBucket = defineResource<
  VectorBucketSummary,
  { GetVectorBucketPolicy: GetVectorBucketPolicyOutput }
>({
  service: 's3vectors',
  type: 'AWS::S3Vectors::VectorBucket',
  scope: 'regional',

  list: {
    operation: 'ListVectorBuckets',
    action: 's3vectors:ListVectorBuckets',
    input: { maxResults: 500 },
    items: 'vectorBuckets',
  },

  identify: ({ vectorBucketArn, vectorBucketName }, { region }) => ({
    id: vectorBucketArn,
    name: vectorBucketName,
    region,
  }),

  facts: {
    GetVectorBucketPolicy: {
      action: 's3vectors:GetVectorBucketPolicy',
      input: ({ vectorBucketArn }) => ({ vectorBucketArn }),
      absentOn: {
        NotFoundException:
          'https://docs.aws.amazon.com/AmazonS3/latest/API/API_S3VectorBuckets_GetVectorBucketPolicy.html',
      },
    },
  },
});
