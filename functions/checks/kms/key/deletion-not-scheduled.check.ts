import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { key } from './key.resource.ts';

export const check = defineCheck(key, {
  id: 'kms-key-deletion-not-scheduled',
  title: 'Keys are not scheduled for deletion',
  severity: 'critical',
  category: 'reliability',
  why: 'With a deleted key everything it encrypted is lost for good, backups included; nobody can bring it back.',
  fix: 'Find out in CloudTrail who still uses the key; unless nobody does, cancel the deletion, and disable the key instead.',
  docs: 'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html',

  evaluate({ item }) {
    const state = answered(item.KeyState, 'KeyState');
    // A primary key that waits for its replicas has no date yet.
    // https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html
    if (state === 'PendingReplicaDeletion') {
      return fail('KMS deletes the key after its last replica.');
    }
    if (state !== 'PendingDeletion') return pass();
    const date = answered(item.DeletionDate, 'DeletionDate').toISOString().slice(0, 10);
    return fail(`KMS deletes the key on ${date}.`);
  },
});
