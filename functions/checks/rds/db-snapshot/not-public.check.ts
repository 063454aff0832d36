import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
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
    const restore = attributes.find(({ AttributeName }) => AttributeName === 'restore');
    const accounts = answered(restore?.AttributeValues, 'the attribute restore');
    if (!accounts.includes('all')) return pass();
    return fail('Every AWS account may copy and restore the snapshot.');
  },
});
