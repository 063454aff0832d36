import { check } from '../../../../functions/checks/elasticache/replication-group/encrypted.check.ts';
import type { StorageEncryptionType } from '../../../../functions/checks/elasticache/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const group = (AtRestEncryptionEnabled: boolean, type?: string) => ({
  item: {
    Status: 'available',
    AtRestEncryptionEnabled,
    // A word may be newer than the list.
    ...(type && { StorageEncryptionType: type as StorageEncryptionType }),
  },
});
const message = 'The group is not encrypted at rest.';

describeCheck(check, {
  pass: {
    'a key of the account is used': group(true, 'sse-kms'),
    'it is encrypted although the flag is off': group(false, 'sse-elasticache'),
    'the flag alone is answered': group(true),
  },
  fail: {
    'it is not': { ...group(false, 'none'), message },
    'the flag alone says so': { ...group(false), message },
  },
  errors: {
    'the type is not known': { ...group(true, 'sse-moon'), message: /"sse-moon" is no known/ },
  },
});
