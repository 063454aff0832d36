import { defineResource } from '../../../core/resource.ts';
import type { Bucket, GetBucketsResult } from '../shapes.generated.ts';

/** A bucket, with whether S3's block of public access for the account holds for it. */
export interface LightsailBucket extends Bucket {
  readonly bpaImpactsLightsail?: boolean | undefined;
}

export const bucket = defineResource<LightsailBucket>({
  service: 'lightsail',
  type: 'AWS::Lightsail::Bucket',
  scope: 'regional',

  list: {
    operation: 'GetBuckets',
    action: 'lightsail:GetBuckets',
    items: ({ buckets, accountLevelBpaSync }: GetBucketsResult) =>
      buckets?.map((one) => ({
        ...one,
        bpaImpactsLightsail: accountLevelBpaSync?.bpaImpactsLightsail,
      })),
    notEnabledOn: {
      RegionSetupInProgressException:
        'https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_GetBuckets.html',
    },
  },

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  facts: {},
});
