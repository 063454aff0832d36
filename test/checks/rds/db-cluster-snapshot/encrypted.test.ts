import { check } from '../../../../functions/checks/rds/db-cluster-snapshot/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'a KMS key encrypts it': { item: { StorageEncrypted: true, StorageEncryptionType: 'sse-kms' } },
    'it says no more than that it is encrypted': { item: { StorageEncrypted: true } },
    'a key that AWS owns encrypts it': {
      item: { StorageEncrypted: false, StorageEncryptionType: 'sse-rds' },
    },
  },
  fail: {
    'it is plain': {
      item: { StorageEncrypted: false, StorageEncryptionType: 'none' },
      message: 'The snapshot is not encrypted.',
    },
    'it is plain and the type is left out': {
      item: { StorageEncrypted: false },
      message: 'The snapshot is not encrypted.',
    },
  },
  errors: {
    'the answer does not say': { item: {}, message: /without StorageEncrypted/ },
  },
  skips: {
    'a snapshot of DocumentDB': { item: { Engine: 'docdb', StorageEncrypted: false } },
  },
});
