import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { ReplicationInstance } from '../shapes.generated.ts';

/** An instance that runs replication tasks. One that is deleted is answered for a while yet. */
export const replicationInstance = defineResource<ReplicationInstance>({
  service: 'dms',
  type: 'AWS::DMS::ReplicationInstance',
  scope: 'regional',

  list: {
    operation: 'DescribeReplicationInstances',
    action: 'dms:DescribeReplicationInstances',
    input: { MaxRecords: 100 },
    items: 'ReplicationInstances',
  },

  select: ({ ReplicationInstanceStatus: status }) =>
    !['deleting', 'deleted'].includes(answered(status, 'ReplicationInstanceStatus')),

  identify: ({ ReplicationInstanceArn, ReplicationInstanceIdentifier }, { region }) => ({
    id: ReplicationInstanceArn,
    name: ReplicationInstanceIdentifier,
    region,
  }),

  facts: {},
});
