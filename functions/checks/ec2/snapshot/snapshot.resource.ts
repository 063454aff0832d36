import { defineResource } from '../../../core/resource.ts';
import { publicSnapshot } from '../public-snapshot/public-snapshot.resource.ts';
import type { Snapshot } from '../shapes.generated.ts';

/** An EBS snapshot of the account. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const snapshot = defineResource<Snapshot, {}, { publicSnapshots: Snapshot }>({
  service: 'ec2',
  type: 'AWS::EC2::Snapshot',
  scope: 'regional',

  list: {
    operation: 'DescribeSnapshots',
    action: 'ec2:DescribeSnapshots',
    input: { OwnerIds: ['self'], MaxResults: 1000 },
    items: 'Snapshots',
  },

  identify: ({ SnapshotId: id }, { partition, region }) => ({
    id: id && `arn:${partition}:ec2:${region}::snapshot/${id}`,
    name: id,
    region,
  }),

  facts: {},

  related: {
    publicSnapshots: {
      resource: publicSnapshot,
      keys: ({ SnapshotId }) => [SnapshotId],
      otherKeys: ({ SnapshotId }: Snapshot) => [SnapshotId],
    },
  },
});
