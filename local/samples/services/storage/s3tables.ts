import { AwsError, everybody, type Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldInEachRegion } from '../../places/told.ts';

const noPolicy = new AwsError('NotFoundException', 404, 'The specified policy does not exist.');

/** A table bucket and a vector bucket; the policies say who may read them. */
function buckets(place: Place, isPublic: boolean): readonly Said[] {
  const { accountId } = place;
  const tables = arn(place, 's3tables', 'bucket/orders');
  const vectors = arn(place, 's3vectors', 'bucket/images');
  const vectorBucketName = 'images';
  return [
    [
      's3tables:ListTableBuckets',
      {
        tableBuckets: [
          { arn: tables, name: 'orders', ownerAccountId: accountId, createdAt: inDays(-90) },
        ],
      },
    ],
    [
      's3tables:GetTableBucketPolicy',
      isPublic ? { resourcePolicy: everybody('s3tables:GetTableData', `${tables}/*`) } : noPolicy,
    ],
    [
      's3tables:GetTableBucketEncryption',
      { encryptionConfiguration: { sseAlgorithm: isPublic ? 'AES256' : 'aws:kms' } },
    ],
    [
      's3vectors:ListVectorBuckets',
      {
        vectorBuckets: [{ vectorBucketArn: vectors, vectorBucketName, creationTime: inDays(-90) }],
      },
    ],
    [
      's3vectors:GetVectorBucketPolicy',
      isPublic ? { policy: everybody('s3vectors:QueryVectors', `${vectors}/*`) } : noPolicy,
    ],
  ];
}

export const s3Tables = toldInEachRegion({
  healthy: (place) => (place.home ? buckets(place, false) : none),
  faulty: (place) => (place.home ? buckets(place, true) : none),
});

/** moto does not answer in all regions. */
const none: readonly Said[] = [['s3tables:ListTableBuckets', { tableBuckets: [] }]];
