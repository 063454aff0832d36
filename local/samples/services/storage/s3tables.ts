import { AwsError, everybody, type Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldInEachRegion } from '../../places/told.ts';

const noPolicy = new AwsError('NotFoundException', 404, 'The specified policy does not exist.');

/** A table bucket; its policy says who may read it. */
function buckets(place: Place, isPublic: boolean): readonly Said[] {
  const { accountId } = place;
  const tables = arn(place, 's3tables', 'bucket/orders');
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
  ];
}

export const s3Tables = toldInEachRegion({
  healthy: (place) => (place.home ? buckets(place, false) : none),
  faulty: (place) => (place.home ? buckets(place, true) : none),
});

/** moto does not answer in all regions. */
const none: readonly Said[] = [['s3tables:ListTableBuckets', { tableBuckets: [] }]];
