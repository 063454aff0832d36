import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { Snapshot, Volume } from '../shapes.generated.ts';
import { snapshot } from '../snapshot/snapshot.resource.ts';

// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const volume = defineResource<Volume, {}, { snapshots: Snapshot }>({
  service: 'ec2',
  type: 'AWS::EC2::Volume',
  scope: 'regional',

  list: {
    operation: 'DescribeVolumes',
    action: 'ec2:DescribeVolumes',
    input: { MaxResults: 500 },
    items: 'Volumes',
  },

  identify: ({ VolumeId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:volume/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},

  related: {
    snapshots: {
      resource: snapshot,
      keys: ({ VolumeId }) => [VolumeId],
      otherKeys: ({ VolumeId }: Snapshot) => [VolumeId],
    },
  },
});
