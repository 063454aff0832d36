import { check } from '../../../../functions/checks/kms/key/deletion-not-scheduled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'the key is in use': { item: { KeyId: 'k', KeyManager: 'CUSTOMER', KeyState: 'Enabled' } },
    'the key is disabled': { item: { KeyId: 'k', KeyManager: 'CUSTOMER', KeyState: 'Disabled' } },
    'the key waits for its material': {
      item: { KeyId: 'k', KeyManager: 'CUSTOMER', KeyState: 'PendingImport' },
    },
  },
  fail: {
    'the key waits for its deletion': {
      item: {
        KeyId: 'k',
        KeyManager: 'CUSTOMER',
        KeyState: 'PendingDeletion',
        DeletionDate: new Date('2026-12-01T09:30:00Z'),
      },
      message: 'KMS deletes the key on 2026-12-01.',
    },
    'the key waits for the deletion of its replicas': {
      item: {
        KeyId: 'k',
        KeyManager: 'CUSTOMER',
        KeyState: 'PendingReplicaDeletion',
        PendingDeletionWindowInDays: 30,
      },
      message: 'KMS deletes the key after its last replica.',
    },
  },
  errors: {
    'the answer does not say in which state it is': {
      item: { KeyId: 'k', KeyManager: 'CUSTOMER' },
      message: /without KeyState/,
    },
    'the date is missing': {
      item: { KeyId: 'k', KeyManager: 'CUSTOMER', KeyState: 'PendingDeletion' },
      message: /without DeletionDate/,
    },
  },
  skips: {
    'a key that AWS manages': {
      item: { KeyId: 'k', KeyManager: 'AWS', KeyState: 'PendingDeletion' },
    },
  },
});
