import { defineResource } from '../../../core/resource.ts';
import type {
  DBClusterSnapshot,
  DescribeDBClusterSnapshotAttributesResult,
} from '../shapes.generated.ts';

export interface DBClusterSnapshotFacts {
  DescribeDBClusterSnapshotAttributes: DescribeDBClusterSnapshotAttributesResult;
}

/** A snapshot of a cluster that the customer took. Automated ones cannot be shared. */
export const dbClusterSnapshot = defineResource<DBClusterSnapshot, DBClusterSnapshotFacts>({
  service: 'rds',
  type: 'AWS::RDS::DBClusterSnapshot',
  scope: 'regional',

  list: {
    operation: 'DescribeDBClusterSnapshots',
    action: 'rds:DescribeDBClusterSnapshots',
    input: { SnapshotType: 'manual', MaxRecords: 100 },
    items: 'DBClusterSnapshots',
  },

  identify: ({ DBClusterSnapshotArn, DBClusterSnapshotIdentifier }, { region }) => ({
    id: DBClusterSnapshotArn,
    name: DBClusterSnapshotIdentifier,
    region,
  }),

  // Neptune and DocumentDB answer through the same API.
  select: ({ Engine }) => Engine !== 'neptune' && Engine !== 'docdb',

  goneOn: {
    DBClusterSnapshotNotFoundFault:
      'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterSnapshotAttributes.html',
  },

  facts: {
    DescribeDBClusterSnapshotAttributes: {
      action: 'rds:DescribeDBClusterSnapshotAttributes',
      input: ({ DBClusterSnapshotIdentifier }) => ({ DBClusterSnapshotIdentifier }),
    },
  },
});
