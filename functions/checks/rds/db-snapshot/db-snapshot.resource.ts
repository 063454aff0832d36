import { defineResource } from '../../../core/resource.ts';
import type { DBSnapshot, DescribeDBSnapshotAttributesResult } from '../shapes.generated.ts';

export interface DBSnapshotFacts {
  DescribeDBSnapshotAttributes: DescribeDBSnapshotAttributesResult;
}

/**
 * A snapshot that the customer took. Automated ones are encrypted as their instance is, which is
 * judged itself, and cannot be shared.
 */
export const dbSnapshot = defineResource<DBSnapshot, DBSnapshotFacts>({
  service: 'rds',
  type: 'AWS::RDS::DBSnapshot',
  scope: 'regional',

  list: {
    operation: 'DescribeDBSnapshots',
    action: 'rds:DescribeDBSnapshots',
    input: { SnapshotType: 'manual', MaxRecords: 100 },
    items: 'DBSnapshots',
  },

  identify: ({ DBSnapshotArn, DBSnapshotIdentifier }, { region }) => ({
    id: DBSnapshotArn,
    name: DBSnapshotIdentifier,
    region,
  }),

  goneOn: {
    DBSnapshotNotFound:
      'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshotAttributes.html',
  },

  facts: {
    // One call each: SnapshotType `public` lists those of every account, and knows no owner.
    // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshots.html
    DescribeDBSnapshotAttributes: {
      action: 'rds:DescribeDBSnapshotAttributes',
      input: ({ DBSnapshotIdentifier }) => ({ DBSnapshotIdentifier }),
    },
  },
});
