import { defineResource } from '../../../core/resource.ts';
import type { Snapshot } from '../shapes.generated.ts';

/**
 * A snapshot of the account that everybody may make a volume of: one listing says so for all,
 * where DescribeSnapshotAttribute would be a call for each.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSnapshots.html
 */
export const publicSnapshot = defineResource<Snapshot>({
  service: 'ec2',
  type: 'AWS::EC2::Snapshot',
  scope: 'regional',

  list: {
    operation: 'DescribeSnapshots',
    action: 'ec2:DescribeSnapshots',
    input: { OwnerIds: ['self'], RestorableByUserIds: ['all'], MaxResults: 1000 },
    items: 'Snapshots',
  },

  identify: ({ SnapshotId: id }, { partition, region }) => ({
    id: id && `arn:${partition}:ec2:${region}::snapshot/${id}`,
    name: id,
    region,
  }),

  facts: {},
});
