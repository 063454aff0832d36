import { defineCheck, fail, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { snapshotBlockPublicAccess } from '../snapshot-block-public-access/snapshot-block-public-access.resource.ts';

const kinds = { blocked: ['block-all-sharing', 'block-new-sharing'], open: ['unblocked'] } as const;

export const check = defineCheck(snapshotBlockPublicAccess, {
  id: 'ec2-snapshot-public-sharing-blocked',
  title: 'Snapshots cannot be made public',
  severity: 'medium',
  category: 'security',
  why: 'Without the block, one wrong call shows a disk of yours to every AWS account, and it is copied within minutes.',
  fix: 'Block public sharing of snapshots in the region, all of it if none has to stay public.',
  docs: 'https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html',

  evaluate({ item }) {
    if (kindOfWord(item.State, 'State', kinds) === 'blocked') return pass();
    return fail('Snapshots of this region can be made public.');
  },
});
