import { defineCheck } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { judgeRestoreAttribute } from '../restore-attribute.judgement.ts';
import { documentdbSnapshot } from './documentdb-snapshot.resource.ts';

export const check = defineCheck(documentdbSnapshot, {
  id: 'rds-documentdb-snapshot-not-public',
  title: 'DocumentDB snapshots are not shared with everybody',
  severity: 'critical',
  category: 'security',
  why: 'Any AWS account can restore a public snapshot and read the whole database; people search for them.',
  fix: 'Make the snapshot private, share it with single accounts where needed, and treat what it holds as disclosed.',
  docs: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/backup_restore-share_cluster_snapshots.html',
  needs: ['DescribeDBClusterSnapshotAttributes'],

  evaluate({ facts }) {
    const { DBClusterSnapshotAttributesResult: result } =
      facts.DescribeDBClusterSnapshotAttributes ?? {};
    const attributes = answered(result?.DBClusterSnapshotAttributes, 'DBClusterSnapshotAttributes');
    return judgeRestoreAttribute(attributes);
  },
});
