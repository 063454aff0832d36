import { check } from '../../../../functions/checks/glacier/vault/locked.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { VaultName: 'v', NumberOfArchives: 3 };

describeCheck(check, {
  pass: {
    'it is locked': { item, facts: { GetVaultLock: { State: 'Locked' } } },
  },
  fail: {
    'it has no lock': {
      item,
      facts: { GetVaultLock: undefined },
      message: 'The vault has no lock.',
    },
    'the lock is being tried': {
      item,
      facts: { GetVaultLock: { State: 'InProgress' } },
      message: 'The lock of the vault is not completed.',
    },
  },
  errors: {
    'the lock has no state': {
      item,
      facts: { GetVaultLock: { Policy: '{}' } },
      message: /without State/,
    },
  },
  skips: {
    'a vault that is empty': { item: { VaultName: 'v', NumberOfArchives: 0 } },
    'a vault without inventory': { item: { VaultName: 'v' } },
  },
});
