import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { documentdbInstance } from '../documentdb-instance/documentdb-instance.resource.ts';
import type { DBCluster, DBClusterParameterGroupDetails, DBInstance } from '../shapes.generated.ts';

export interface DocumentDBClusterFacts {
  DescribeDBClusterParameters: DBClusterParameterGroupDetails;
}

export interface DocumentDBClusterRelated {
  instances: DBInstance;
}

/** A cluster of DocumentDB with instances; elastic ones are another service. */
export const documentdbCluster = defineResource<
  DBCluster,
  DocumentDBClusterFacts,
  DocumentDBClusterRelated
>({
  service: 'rds',
  type: 'AWS::DocDB::DBCluster',
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

  select: ({ Engine }) => answered(Engine, 'Engine') === 'docdb',

  facts: {
    // Once per parameter group, whatever the number of clusters that use it.
    DescribeDBClusterParameters: {
      action: 'rds:DescribeDBClusterParameters',
      shared: true,
      pages: 'Parameters',
      input: ({ DBClusterParameterGroup }) => ({
        DBClusterParameterGroupName: DBClusterParameterGroup,
        MaxRecords: 100,
      }),
    },
  },

  related: {
    instances: {
      resource: documentdbInstance,
      keys: ({ DBClusterIdentifier }) => [DBClusterIdentifier],
      otherKeys: ({ DBClusterIdentifier }) => [DBClusterIdentifier],
    },
  },
});
