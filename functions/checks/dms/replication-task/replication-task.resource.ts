import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { ReplicationTask } from '../shapes.generated.ts';

/** A task that an instance runs; serverless replications are another kind of thing. */
export const replicationTask = defineResource<ReplicationTask>({
  service: 'dms',
  type: 'AWS::DMS::ReplicationTask',
  scope: 'regional',

  list: {
    operation: 'DescribeReplicationTasks',
    action: 'dms:DescribeReplicationTasks',
    input: { MaxRecords: 100 },
    items: 'ReplicationTasks',
  },

  select: ({ Status }) => answered(Status, 'Status') !== 'deleting',

  identify: ({ ReplicationTaskArn, ReplicationTaskIdentifier }, { region }) => ({
    id: ReplicationTaskArn,
    name: ReplicationTaskIdentifier,
    region,
  }),

  facts: {},
});
