import { defineResource } from '../../../core/resource.ts';
import { connection } from '../connection/connection.resource.ts';
import type { Connection } from '../shapes.generated.ts';

/** The account, as far as it is connected in the regions of the scan. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const account = defineResource<undefined, {}, { connections: Connection }>({
  service: 'directconnect',
  type: 'AWS::DirectConnect::Account',
  scope: 'global',
  anchor: true,

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {},

  related: {
    connections: {
      resource: connection,
      regions: 'every',
      keys: () => ['all'],
      otherKeys: () => ['all'],
    },
  },
});
