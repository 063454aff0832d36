import { check } from '../../../../functions/checks/rds/neptune-cluster/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (settings: object) => ({ item: { Engine: 'neptune', ...settings } });

describeCheck(check, {
  pass: {
    'a key of KMS encrypts it': cluster({
      StorageEncrypted: true,
      StorageEncryptionType: 'sse-kms',
    }),
    'the type is left out': cluster({ StorageEncrypted: true }),
    'a key that AWS owns does': cluster({
      StorageEncrypted: false,
      StorageEncryptionType: 'sse-rds',
    }),
  },
  fail: {
    'it is plain': {
      ...cluster({ StorageEncrypted: false, StorageEncryptionType: 'none' }),
      message: 'The storage is not encrypted.',
    },
  },
  errors: {
    'the answer does not say': { ...cluster({}), message: /without StorageEncrypted/ },
  },
  skips: {
    'a cluster of DocumentDB': { item: { Engine: 'docdb' } },
  },
});
