import { defineResource } from '../../../core/resource.ts';
import type { Connection } from '../shapes.generated.ts';

/** What API destinations, pipes and workflows call HTTPS endpoints with; not one that is being deleted. */
export const connection = defineResource<Connection>({
  service: 'events',
  type: 'AWS::Events::Connection',
  scope: 'regional',

  list: {
    operation: 'ListConnections',
    action: 'events:ListConnections',
    input: { Limit: 100 },
    items: 'Connections',
  },

  identify: ({ ConnectionArn, Name }, { region }) => ({ id: ConnectionArn, name: Name, region }),

  select: ({ ConnectionState }) => ConnectionState !== 'DELETING',

  facts: {},
});
