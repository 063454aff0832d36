import { defineResource } from '../../../core/resource.ts';
import type { Connection } from '../shapes.generated.ts';

/** How jobs and crawlers reach a data store; without its password. */
export const connection = defineResource<Connection>({
  service: 'glue',
  type: 'AWS::Glue::Connection',
  scope: 'regional',

  list: {
    operation: 'GetConnections',
    action: 'glue:GetConnections',
    // Otherwise it answers passwords.
    // https://docs.aws.amazon.com/glue/latest/webapi/API_GetConnections.html
    input: { HidePassword: true, MaxResults: 1000 },
    items: 'ConnectionList',
  },

  identify: ({ Name }, { partition, region, accountId }) => ({
    id: `arn:${partition}:glue:${region}:${accountId}:connection/${Name}`,
    name: Name,
    region,
  }),

  facts: {},
});
