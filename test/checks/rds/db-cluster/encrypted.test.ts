import { check } from '../../../../functions/checks/rds/db-cluster/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'a KMS key encrypts the storage': {
      item: { Engine: 'aurora-mysql', StorageEncrypted: true, StorageEncryptionType: 'sse-kms' },
    },
    'it says no more than that it is encrypted': {
      item: { Engine: 'aurora-mysql', StorageEncrypted: true },
    },
    'a key that AWS owns encrypts it, for which StorageEncrypted is false': {
      item: { Engine: 'aurora-mysql', StorageEncrypted: false, StorageEncryptionType: 'sse-rds' },
    },
    'it is still being made': {
      item: { Engine: 'aurora-mysql', StorageEncrypted: true, Status: 'creating' },
    },
  },
  fail: {
    'the storage is plain': {
      item: { Engine: 'aurora-mysql', StorageEncrypted: false, StorageEncryptionType: 'none' },
      message: 'The storage is not encrypted.',
    },
    'the storage is plain and the type is left out': {
      item: { Engine: 'aurora-mysql', StorageEncrypted: false },
      message: 'The storage is not encrypted.',
    },
  },
  errors: {
    'the answer does not say': {
      item: { Engine: 'aurora-mysql' },
      message: /without StorageEncrypted/,
    },
  },
  skips: {
    'a cluster of Neptune': { item: { Engine: 'neptune' } },
    'a cluster of DocumentDB': { item: { Engine: 'docdb' } },
  },
});
