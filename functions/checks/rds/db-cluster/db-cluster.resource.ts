import { backedUpKey } from '../../../core/judgement/backups.ts';
import { defineResource } from '../../../core/resource.ts';
import { protectedResource } from '../../backup/protected-resource/protected-resource.resource.ts';
import type { ProtectedResource } from '../../backup/shapes.generated.ts';
import { tlsParameterFilter } from '../required-tls.judgement.ts';
import type { DBCluster, DBClusterParameterGroupDetails } from '../shapes.generated.ts';

export interface DBClusterFacts {
  DescribeDBClusterParameters: DBClusterParameterGroupDetails;
}

/** An Aurora cluster, or a Multi-AZ cluster of MySQL or PostgreSQL. */
export const dbCluster = defineResource<DBCluster, DBClusterFacts, { backups: ProtectedResource }>({
  service: 'rds',
  type: 'AWS::RDS::DBCluster',
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

  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusters.html:
  // the answer also holds the clusters of Neptune and DocumentDB.
  select: ({ Engine }) => Engine !== 'neptune' && Engine !== 'docdb',

  facts: {
    // Once per parameter group, whatever the number of clusters that use it.
    DescribeDBClusterParameters: {
      action: 'rds:DescribeDBClusterParameters',
      shared: true,
      pages: 'Parameters',
      input: ({ DBClusterParameterGroup, Engine }) => ({
        DBClusterParameterGroupName: DBClusterParameterGroup,
        Filters: tlsParameterFilter(Engine),
      }),
    },
  },

  related: {
    backups: {
      resource: protectedResource,
      keys: ({ DBClusterArn }) => [backedUpKey(DBClusterArn)],
      otherKeys: ({ ResourceArn }: ProtectedResource) => [backedUpKey(ResourceArn)],
    },
  },
});
