import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { neptuneInstance } from '../neptune-instance/neptune-instance.resource.ts';
import type { DBCluster, DBInstance } from '../shapes.generated.ts';

export interface NeptuneClusterRelated {
  instances: DBInstance;
}

/** A cluster of Neptune; graphs of Neptune Analytics are another service. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const neptuneCluster = defineResource<DBCluster, {}, NeptuneClusterRelated>({
  service: 'rds',
  type: 'AWS::Neptune::DBCluster',
  scope: 'regional',

  list: {
    operation: 'DescribeDBClusters',
    action: 'rds:DescribeDBClusters',
    input: { MaxRecords: 100 },
    items: 'DBClusters',
  },

  identify: ({ DBClusterArn, DBClusterIdentifier }, { region }) => ({
    id: DBClusterArn,
    name: DBClusterIdentifier,
    region,
  }),

  select: ({ Engine }) => answered(Engine, 'Engine') === 'neptune',

  facts: {},

  related: {
    instances: {
      resource: neptuneInstance,
      keys: ({ DBClusterIdentifier }) => [DBClusterIdentifier],
      otherKeys: ({ DBClusterIdentifier }) => [DBClusterIdentifier],
    },
  },
});
