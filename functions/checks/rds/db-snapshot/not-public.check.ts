import { defineCheck } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { judgeRestoreAttribute } from '../restore-attribute.judgement.ts';
import { dbSnapshot } from './db-snapshot.resource.ts';

export const check = defineCheck(dbSnapshot, {
  id: 'rds-db-snapshot-not-public',
  title: 'DB snapshots are not shared with everybody',
  severity: 'critical',
  category: 'security',
  why: 'Any AWS account can restore a public snapshot and read the whole database; people search for them.',
  fix: 'Make the snapshot private, share it with single accounts where needed, and treat what it holds as disclosed.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html',
  needs: ['DescribeDBSnapshotAttributes'],

  evaluate({ facts }) {
    const { DBSnapshotAttributesResult: result } = facts.DescribeDBSnapshotAttributes ?? {};
    const attributes = answered(result?.DBSnapshotAttributes, 'DBSnapshotAttributes');
    return judgeRestoreAttribute(attributes);
  },
});
