import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { vault } from './vault.resource.ts';

export const check = defineCheck(vault, {
  id: 'backup-vault-locked',
  title: 'Backup vaults are locked against deletion',
  severity: 'medium',
  category: 'reliability',
  why: 'Whoever takes an account over for ransom deletes the backups first, and an administrator may do it by mistake.',
  fix: 'Lock the vault, in governance mode to begin with; in compliance mode nobody can unlock it, AWS neither.',
  docs: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html',
  // An empty vault, as AWS makes one in each region, holds nothing to be deleted.
  // The vault of automatic backups of EFS is AWS's, with a policy that lets nobody delete from it:
  // https://docs.aws.amazon.com/efs/latest/ug/automatic-backups.html
  appliesTo: ({ BackupVaultName, NumberOfRecoveryPoints }) =>
    answered(NumberOfRecoveryPoints, 'NumberOfRecoveryPoints') > 0 &&
    BackupVaultName !== 'aws/efs/automatic-backup-vault',

  evaluate({ item }) {
    if (answered(item.Locked, 'Locked')) return pass();
    const points = answered(item.NumberOfRecoveryPoints, 'NumberOfRecoveryPoints');
    return fail(`Recovery points that can be deleted from the vault: ${points}.`);
  },
});
