import { check } from '../../../../functions/checks/rds/db-snapshot/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const shared = (...AttributeValues: readonly string[]) => ({
  facts: {
    DescribeDBSnapshotAttributes: {
      DBSnapshotAttributesResult: {
        DBSnapshotAttributes: [{ AttributeName: 'restore', AttributeValues: [...AttributeValues] }],
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
      facts: { DescribeDBSnapshotAttributes: { DBSnapshotAttributesResult: {} } },
      message: /without DBSnapshotAttributes/,
    },
    'the answer does not say who may restore it': {
      facts: {
        DescribeDBSnapshotAttributes: { DBSnapshotAttributesResult: { DBSnapshotAttributes: [] } },
      },
      message: /without the attribute restore/,
    },
  },
});
