import { defineResource } from '../../../core/resource.ts';
import type { GetSnapshotBlockPublicAccessStateResult } from '../shapes.generated.ts';

/** Whether snapshots of a region can be made public at all. */
export const snapshotBlockPublicAccess = defineResource<GetSnapshotBlockPublicAccessStateResult>({
  service: 'ec2',
  type: 'AWS::EC2::SnapshotBlockPublicAccess',
  scope: 'regional',

  get: {
    operation: 'GetSnapshotBlockPublicAccessState',
    action: 'ec2:GetSnapshotBlockPublicAccessState',
  },

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},
});
