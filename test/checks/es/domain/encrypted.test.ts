import { check } from '../../../../functions/checks/es/domain/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const domain = (on: boolean) => ({
  item: { Deleted: false, EncryptionAtRestOptions: { Enabled: on } },
});

describeCheck(check, {
  pass: { 'it is on': domain(true) },
  fail: { 'it is off': { ...domain(false), message: 'Encryption at rest is off.' } },
  errors: {
    'nothing is said of it': {
      item: { Deleted: false },
      message: /without EncryptionAtRestOptions/,
    },
  },
});
