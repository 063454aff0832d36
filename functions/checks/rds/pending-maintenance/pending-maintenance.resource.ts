import { defineResource } from '../../../core/resource.ts';
import type { ResourcePendingMaintenanceActions } from '../shapes.generated.ts';

/** What AWS is going to do to a DB instance or cluster, or offers to do. */
export const pendingMaintenance = defineResource<ResourcePendingMaintenanceActions>({
  service: 'rds',
  type: 'AWS::RDS::PendingMaintenance',
  scope: 'regional',

  list: {
    operation: 'DescribePendingMaintenanceActions',
    action: 'rds:DescribePendingMaintenanceActions',
    input: { MaxRecords: 100 },
    items: 'PendingMaintenanceActions',
  },

  identify: ({ ResourceIdentifier }, { region }) => ({
    id: ResourceIdentifier,
    name: ResourceIdentifier,
    region,
  }),

  facts: {},
});
