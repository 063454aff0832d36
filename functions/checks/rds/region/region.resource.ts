import { defineResource } from '../../../core/resource.ts';
import { dbCluster } from '../db-cluster/db-cluster.resource.ts';
import { dbInstance } from '../db-instance/db-instance.resource.ts';
import { eventSubscription } from '../event-subscription/event-subscription.resource.ts';
import type { DBCluster, DBInstance, EventSubscription } from '../shapes.generated.ts';

export interface RegionRelated {
  clusters: DBCluster;
  instances: DBInstance;
  subscriptions: EventSubscription;
}

const all = { keys: () => ['region'], otherKeys: () => ['region'] } as const;

/** A region of the account, as far as it has databases. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const region = defineResource<undefined, {}, RegionRelated>({
  service: 'rds',
  type: 'AWS::RDS::Region',
  scope: 'regional',
  anchor: true,

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},

  related: {
    clusters: { resource: dbCluster, ...all },
    instances: { resource: dbInstance, ...all },
    subscriptions: { resource: eventSubscription, ...all },
  },
});
