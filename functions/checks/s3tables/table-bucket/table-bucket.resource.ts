import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { GetTableBucketPolicyResponse, TableBucketSummary } from '../shapes.generated.ts';

/** A table bucket of the account. Those that AWS keeps for it cannot be given a policy. */
export const tableBucket = defineResource<
  TableBucketSummary,
  { GetTableBucketPolicy: GetTableBucketPolicyResponse }
>({
  service: 's3tables',
  type: 'AWS::S3Tables::TableBucket',
  scope: 'regional',

  list: {
    operation: 'ListTableBuckets',
    action: 's3tables:ListTableBuckets',
    input: { maxBuckets: 1000 },
    items: 'tableBuckets',
  },

  select: ({ ownerAccountId, type }, { accountId }) =>
    answered(ownerAccountId, 'ownerAccountId') === accountId && type !== 'aws',

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  facts: {
    GetTableBucketPolicy: {
      action: 's3tables:GetTableBucketPolicy',
      input: ({ arn }) => ({ tableBucketARN: arn }),
      absentOn: {
        NotFoundException:
          'https://docs.aws.amazon.com/AmazonS3/latest/API/API_s3TableBuckets_GetTableBucketPolicy.html',
      },
    },
  },
});
