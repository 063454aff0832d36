import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { snapshot } from './snapshot.resource.ts';

export const check = defineCheck(snapshot, {
  id: 'ec2-snapshot-encrypted',
  title: 'EBS snapshots are encrypted',
  severity: 'medium',
  category: 'security',
  why: 'A plain snapshot can be shared and read without any key, and each volume made of it is plain too.',
  fix: 'Copy the snapshot with encryption and delete the plain one; encrypt its volume, so that the next snapshot is encrypted.',
  docs: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',

  evaluate({ item }) {
    return answered(item.Encrypted, 'Encrypted') ? pass() : fail('The snapshot is not encrypted.');
  },
});
