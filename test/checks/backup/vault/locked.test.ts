import { check } from '../../../../functions/checks/backup/vault/locked.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = {
  BackupVaultName: 'main',
  VaultType: 'BACKUP_VAULT',
  NumberOfRecoveryPoints: 3,
} as const;

describeCheck(check, {
  pass: {
    'it is locked': { item: { ...item, Locked: true } },
    'it is air-gapped, and locked by that': {
      item: { ...item, VaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT', Locked: true },
    },
    'nothing is said of its type': {
      item: { NumberOfRecoveryPoints: 1, Locked: true },
    },
  },
  fail: {
    'it is not locked': {
      item: { ...item, Locked: false },
      message: 'Recovery points that can be deleted from the vault: 3.',
    },
  },
  errors: {
    'the answer does not say': { item, message: /without Locked/ },
  },
  skips: {
    'a vault that is empty': { item: { ...item, NumberOfRecoveryPoints: 0, Locked: false } },
    'the vault of AWS for automatic backups of EFS': {
      item: { ...item, BackupVaultName: 'aws/efs/automatic-backup-vault', Locked: false },
    },
    'a view of the vault of another account': {
      item: { ...item, VaultType: 'RESTORE_ACCESS_BACKUP_VAULT', Locked: false },
    },
  },
});
