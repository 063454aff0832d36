import { defineCheck } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { judgeRestoreAttribute } from '../restore-attribute.judgement.ts';
import { neptuneSnapshot } from './neptune-snapshot.resource.ts';

export const check = defineCheck(neptuneSnapshot, {
  id: 'rds-neptune-snapshot-not-public',
  title: 'Neptune snapshots are not shared with everybody',
  severity: 'critical',
  category: 'security',
  why: 'Any AWS account can restore a public snapshot and read the whole database; people search for them.',
  fix: 'Make the snapshot private, share it with single accounts where needed, and treat what it holds as disclosed.',
  docs: 'https://docs.aws.amazon.com/neptune/latest/userguide/backup-restore-share-snapshot.html',
  needs: ['DescribeDBClusterSnapshotAttributes'],

  evaluate({ facts }) {
    const { DBClusterSnapshotAttributesResult: result } =
      facts.DescribeDBClusterSnapshotAttributes ?? {};
    const attributes = answered(result?.DBClusterSnapshotAttributes, 'DBClusterSnapshotAttributes');
    return judgeRestoreAttribute(attributes);
  },
});
