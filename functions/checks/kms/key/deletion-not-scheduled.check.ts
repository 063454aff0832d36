import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { key } from './key.resource.ts';

export const check = defineCheck(key, {
  id: 'kms-key-deletion-not-scheduled',
  title: 'Keys are not scheduled for deletion',
  severity: 'critical',
  category: 'reliability',
  why: 'With a deleted key everything it encrypted is lost for good, backups included; nobody can bring it back.',
  fix: 'Find out in CloudTrail who still uses the key; unless nobody does, cancel the deletion, and disable the key instead.',
  docs: 'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html',
  frameworks: {
    aws_fsbp: ['KMS.3'],
    iso27001_2022: ['A.8.11', 'A.8.24'],
    nist_800_53_r5: ['SA-9(6)', 'SC-12', 'SC-12(2)', 'SC-12(6)'],
    'pci_dss_4.0': ids`
      3.5.1.1 3.5.1.3 3.6.1 3.6.1.2 3.6.1.3 3.6.1.4 3.7.1 3.7.2 3.7.4 3.7.6 3.7.7 4.2.1.1
    `,
    soc2: ['CC6.1', 'CC6.2'],
  },
  peers: {
    prowler: 'kms_cmk_not_deleted_unintentionally',
    cloudsploit: 'kmsScheduledDeletion',
    steampipe: 'kms_key_not_pending_deletion',
  },

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
