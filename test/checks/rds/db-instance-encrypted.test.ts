import { check } from '../../../functions/checks/rds/db-instance-encrypted.check.ts';
import { describeCheck } from '../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'the storage is encrypted': { item: { Engine: 'postgres', StorageEncrypted: true } },
    'it is still being made': {
      item: { Engine: 'postgres', StorageEncrypted: true, DBInstanceStatus: 'creating' },
    },
  },
  fail: {
    'the storage is plain': {
      item: { Engine: 'aurora-mysql', StorageEncrypted: false },
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
