import { check } from '../../../../functions/checks/rds/neptune-snapshot/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const shared = (...AttributeValues: readonly string[]) => ({
  item: { Engine: 'neptune' },
  facts: {
    DescribeDBClusterSnapshotAttributes: {
      DBClusterSnapshotAttributesResult: {
        DBClusterSnapshotAttributes: [
          { AttributeName: 'restore', AttributeValues: [...AttributeValues] },
        ],
      },
    },
  },
});
const message = 'Every AWS account may copy and restore the snapshot.';

describeCheck(check, {
  pass: {
    'nobody else may restore it': shared(),
    'two accounts may restore it': shared('111122223333', '444455556666'),
  },
  fail: {
    'every account may restore it': { ...shared('all'), message },
    'single accounts are named as well': { ...shared('111122223333', 'all'), message },
  },
  errors: {
    'the answer holds no attributes': {
      item: { Engine: 'neptune' },
      facts: { DescribeDBClusterSnapshotAttributes: { DBClusterSnapshotAttributesResult: {} } },
      message: /without DBClusterSnapshotAttributes/,
    },
    'the answer does not say who may restore it': {
      item: { Engine: 'neptune' },
      facts: {
        DescribeDBClusterSnapshotAttributes: {
          DBClusterSnapshotAttributesResult: { DBClusterSnapshotAttributes: [] },
        },
      },
      message: /without the attribute restore/,
    },
  },
  skips: {
    'a snapshot of DocumentDB': { item: { Engine: 'docdb' } },
  },
});
