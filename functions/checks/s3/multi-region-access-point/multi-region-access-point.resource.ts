import { defineResource } from '../../../core/resource.ts';
import type { MultiRegionAccessPointReport } from '../s3control.shapes.generated.ts';

/**
 * An access point over buckets of several regions. Oregon answers for all of them, and no other
 * partition has any:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiRegionAccessPointRestrictions.html
 */
export const multiRegionAccessPoint = defineResource<MultiRegionAccessPointReport>({
  service: 's3',
  type: 'AWS::S3::MultiRegionAccessPoint',
  scope: 'global',
  askedIn: { aws: 'us-west-2' },

  list: {
    operation: 'ListMultiRegionAccessPoints',
    action: 's3:ListMultiRegionAccessPoints',
    api: 's3control',
    input: (_, { accountId }) => ({ AccountId: accountId }),
    items: 'AccessPoints',
  },

  identify: ({ Alias, Name }, { partition, accountId }) => ({
    id: Alias && `arn:${partition}:s3::${accountId}:accesspoint/${Alias}`,
    name: Name,
    region: 'global',
  }),

  facts: {},
});
