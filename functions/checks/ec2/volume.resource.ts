import type { Volume } from '@aws-sdk/client-ec2';
import { defineResource } from '../../core/resource.ts';

export const volume = defineResource<Volume>({
  service: 'ec2',
  type: 'AWS::EC2::Volume',
  scope: 'regional',

  list: {
    operation: 'DescribeVolumes',
    action: 'ec2:DescribeVolumes',
    input: { MaxResults: 500 },
    items: 'Volumes',
  },

  identify: ({ VolumeId: id }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:volume/${id}`,
    name: id,
    region,
  }),

  facts: {},
});
