import { defineResource } from '../../../core/resource.ts';
import type { VolumeStatusItem } from '../shapes.generated.ts';

/** What AWS finds when it checks a volume. */
export const volumeStatus = defineResource<VolumeStatusItem>({
  service: 'ec2',
  type: 'AWS::EC2::Volume',
  scope: 'regional',

  list: {
    operation: 'DescribeVolumeStatus',
    action: 'ec2:DescribeVolumeStatus',
    input: { MaxResults: 1000 },
    items: 'VolumeStatuses',
  },

  identify: ({ VolumeId: id }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:volume/${id}`,
    name: id,
    region,
  }),

  facts: {},
});
