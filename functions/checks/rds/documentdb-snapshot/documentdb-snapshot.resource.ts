import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  DBClusterSnapshot,
  DescribeDBClusterSnapshotAttributesResult,
} from '../shapes.generated.ts';

export interface DocumentDBSnapshotFacts {
  DescribeDBClusterSnapshotAttributes: DescribeDBClusterSnapshotAttributesResult;
}

/** A snapshot of a cluster of DocumentDB that the customer took. Automated ones cannot be shared. */
export const documentdbSnapshot = defineResource<DBClusterSnapshot, DocumentDBSnapshotFacts>({
  service: 'rds',
  type: 'AWS::DocDB::DBClusterSnapshot',
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

  select: ({ Engine }) => answered(Engine, 'Engine') === 'docdb',

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
