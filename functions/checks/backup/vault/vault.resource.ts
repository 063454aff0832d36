import { defineResource } from '../../../core/resource.ts';
import type { BackupVaultListMember } from '../shapes.generated.ts';

/** A vault of the account. A restore access vault is a view of another account's. */
export const vault = defineResource<BackupVaultListMember>({
  service: 'backup',
  type: 'AWS::Backup::BackupVault',
  scope: 'regional',

  list: {
    operation: 'ListBackupVaults',
    action: 'backup:ListBackupVaults',
    input: { MaxResults: 1000 },
    items: 'BackupVaultList',
  },

  select: ({ VaultType }) => VaultType !== 'RESTORE_ACCESS_BACKUP_VAULT',

  identify: ({ BackupVaultArn, BackupVaultName }, { region }) => ({
    id: BackupVaultArn,
    name: BackupVaultName,
    region,
  }),

  facts: {},
});
