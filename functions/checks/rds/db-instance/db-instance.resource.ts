import { backedUpKey } from '../../../core/judgement/backups.ts';
import type { MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import { protectedResource } from '../../backup/protected-resource/protected-resource.resource.ts';
import type { ProtectedResource } from '../../backup/shapes.generated.ts';
import { pendingMaintenance } from '../pending-maintenance/pending-maintenance.resource.ts';
import { tlsParameterFilter } from '../required-tls.judgement.ts';
import type {
  DBInstance,
  DBParameterGroupDetails,
  ResourcePendingMaintenanceActions,
} from '../shapes.generated.ts';

export interface DBInstanceFacts {
  CPUUtilization: MetricSeries;
  DescribeDBParameters: DBParameterGroupDetails;
  FreeStorageSpace: MetricSeries;
  ReplicaLag: MetricSeries;
}

export interface DBInstanceRelated {
  backups: ProtectedResource;
  maintenance: ResourcePendingMaintenanceActions;
}

/** Metrics of an instance: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html */
const hourly = (name: string, statistic: 'Average' | 'Minimum') => ({
  metric: {
    namespace: 'AWS/RDS',
    name,
    statistic,
    dimensions: ({ DBInstanceIdentifier }: DBInstance) => ({ DBInstanceIdentifier }),
    days: 1,
    periodSeconds: 3600,
  },
});

export const dbInstance = defineResource<DBInstance, DBInstanceFacts, DBInstanceRelated>({
  service: 'rds',
  type: 'AWS::RDS::DBInstance',
  scope: 'regional',

  list: {
    operation: 'DescribeDBInstances',
    action: 'rds:DescribeDBInstances',
    input: { MaxRecords: 100 },
    items: 'DBInstances',
  },

  identify: ({ DBInstanceArn, DBInstanceIdentifier }, { region }) => ({
    id: DBInstanceArn,
    name: DBInstanceIdentifier,
    region,
  }),

  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html:
  // the answer also holds the instances of Neptune and DocumentDB.
  select: ({ Engine }) => Engine !== 'neptune' && Engine !== 'docdb',

  facts: {
    CPUUtilization: hourly('CPUUtilization', 'Average'),
    FreeStorageSpace: hourly('FreeStorageSpace', 'Minimum'),
    ReplicaLag: hourly('ReplicaLag', 'Average'),
    // Once per parameter group, whatever the number of instances that use it.
    DescribeDBParameters: {
      action: 'rds:DescribeDBParameters',
      shared: true,
      pages: 'Parameters',
      input: ({ DBParameterGroups = [], Engine }) => ({
        DBParameterGroupName: DBParameterGroups[0]?.DBParameterGroupName,
        Filters: tlsParameterFilter(Engine),
      }),
    },
  },

  related: {
    backups: {
      resource: protectedResource,
      keys: ({ DBInstanceArn }) => [backedUpKey(DBInstanceArn)],
      otherKeys: ({ ResourceArn }: ProtectedResource) => [backedUpKey(ResourceArn)],
    },
    maintenance: {
      resource: pendingMaintenance,
      keys: ({ DBInstanceArn }) => [DBInstanceArn],
      otherKeys: ({ ResourceIdentifier }) => [ResourceIdentifier],
    },
  },
});
