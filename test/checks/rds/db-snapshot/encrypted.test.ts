import { check } from '../../../../functions/checks/rds/db-snapshot/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'a KMS key encrypts it': { item: { Encrypted: true, StorageEncryptionType: 'sse-kms' } },
    'it says no more than that it is encrypted': { item: { Encrypted: true } },
    'a key that AWS owns encrypts it': {
      item: { Encrypted: false, StorageEncryptionType: 'sse-rds' },
    },
  },
  fail: {
    'it is plain': {
      item: { Encrypted: false, StorageEncryptionType: 'none' },
      message: 'The snapshot is not encrypted.',
    },
    'it is plain and the type is left out': {
      item: { Encrypted: false },
      message: 'The snapshot is not encrypted.',
    },
  },
  errors: {
    'the answer does not say': { item: {}, message: /without Encrypted/ },
  },
});
