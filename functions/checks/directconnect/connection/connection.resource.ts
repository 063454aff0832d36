import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { Connection } from '../shapes.generated.ts';

/** A connection of the account, its own port or one that a partner shares out. */
export const connection = defineResource<Connection>({
  service: 'directconnect',
  type: 'AWS::DirectConnect::Connection',
  scope: 'regional',

  list: {
    operation: 'DescribeConnections',
    action: 'directconnect:DescribeConnections',
    input: { maxResults: 100 },
    items: 'connections',
  },

  select: ({ ownerAccount }, { accountId }) => answered(ownerAccount, 'ownerAccount') === accountId,

  identify: ({ connectionId: id, connectionName }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:directconnect:${region}:${accountId}:dxcon/${id}`,
    name: connectionName || id,
    region,
  }),

  facts: {},
});
