import { defineCheck, fail, pass } from '../../../core/check.ts';
import { snapshot } from './snapshot.resource.ts';

export const check = defineCheck(snapshot, {
  id: 'ec2-snapshot-not-public',
  title: 'EBS snapshots are not public',
  severity: 'critical',
  category: 'security',
  why: 'Anybody with an AWS account can make a volume of a public snapshot and read every block; public snapshots are searched for secrets day and night.',
  fix: 'Make the snapshot private, share it with the accounts that need it, and block public access for snapshots in the region.',
  docs: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html',
  joins: ['publicSnapshots'],

  evaluate({ related }) {
    if (related.publicSnapshots.length === 0) return pass();
    return fail('Every AWS account can make a volume of the snapshot.');
  },
});
