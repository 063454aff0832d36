import { defineResource } from '../../../core/resource.ts';
import type {
  DescribeVaultOutput,
  GetVaultAccessPolicyOutput,
  GetVaultLockOutput,
} from '../shapes.generated.ts';

export interface VaultFacts {
  GetVaultAccessPolicy: GetVaultAccessPolicyOutput;
  GetVaultLock: GetVaultLockOutput;
}

/** A vault of the old service of that name; the storage classes of S3 have none. */
export const vault = defineResource<DescribeVaultOutput, VaultFacts>({
  service: 'glacier',
  type: 'AWS::Glacier::Vault',
  scope: 'regional',

  list: {
    operation: 'ListVaults',
    action: 'glacier:ListVaults',
    input: (_, { accountId }) => ({ accountId }),
    items: 'VaultList',
    // Of accounts that have nothing there, since the service takes no new customers.
    notEnabledOn: {
      NoLongerSupportedException:
        'https://docs.aws.amazon.com/amazonglacier/latest/dev/api-vaults-get.html',
    },
  },

  identify: ({ VaultARN, VaultName }, { region }) => ({ id: VaultARN, name: VaultName, region }),

  facts: {
    GetVaultAccessPolicy: {
      action: 'glacier:GetVaultAccessPolicy',
      input: ({ VaultName }, { accountId }) => ({ accountId, vaultName: VaultName }),
      absentOn: {
        ResourceNotFoundException:
          'https://docs.aws.amazon.com/amazonglacier/latest/dev/api-GetVaultAccessPolicy.html',
      },
    },
    GetVaultLock: {
      action: 'glacier:GetVaultLock',
      input: ({ VaultName }, { accountId }) => ({ accountId, vaultName: VaultName }),
      absentOn: {
        ResourceNotFoundException:
          'https://docs.aws.amazon.com/amazonglacier/latest/dev/api-GetVaultLock.html',
      },
    },
  },
});
