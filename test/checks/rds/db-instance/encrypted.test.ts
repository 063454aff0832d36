import { check } from '../../../../functions/checks/rds/db-instance/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'a KMS key encrypts the storage': {
      item: { Engine: 'postgres', StorageEncrypted: true, StorageEncryptionType: 'sse-kms' },
    },
    'it says no more than that it is encrypted': {
      item: { Engine: 'postgres', StorageEncrypted: true },
    },
    'a key that AWS owns encrypts it, for which StorageEncrypted is false': {
      item: { Engine: 'postgres', StorageEncrypted: false, StorageEncryptionType: 'sse-rds' },
    },
    'it is still being made': {
      item: { Engine: 'postgres', StorageEncrypted: true, DBInstanceStatus: 'creating' },
    },
  },
  fail: {
    'the storage is plain': {
      item: { Engine: 'postgres', StorageEncrypted: false, StorageEncryptionType: 'none' },
      message: 'The storage is not encrypted.',
    },
    'the storage is plain and the type is left out': {
      item: { Engine: 'postgres', StorageEncrypted: false },
      message: 'The storage is not encrypted.',
    },
  },
  errors: {
    'the answer does not say': {
      item: { Engine: 'postgres' },
      message: /without StorageEncrypted/,
    },
  },
  skips: {
    'an instance of Neptune': { item: { Engine: 'neptune' } },
    'an instance of DocumentDB': { item: { Engine: 'docdb' } },
  },
});
