import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  DBClusterSnapshot,
  DescribeDBClusterSnapshotAttributesResult,
} from '../shapes.generated.ts';

export interface NeptuneSnapshotFacts {
  DescribeDBClusterSnapshotAttributes: DescribeDBClusterSnapshotAttributesResult;
}

/** A snapshot of a cluster of Neptune that the customer took. Automated ones cannot be shared. */
export const neptuneSnapshot = defineResource<DBClusterSnapshot, NeptuneSnapshotFacts>({
  service: 'rds',
  type: 'AWS::Neptune::DBClusterSnapshot',
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

  select: ({ Engine }) => answered(Engine, 'Engine') === 'neptune',

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
