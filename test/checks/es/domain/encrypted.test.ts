import { check } from '../../../../functions/checks/es/domain/encrypted.check.ts';
import { searchDomain } from '../../../support/checks/search-domain.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const domain = (on: boolean) => ({
  item: { ...searchDomain, EncryptionAtRestOptions: { Enabled: on } },
});

describeCheck(check, {
  pass: { 'it is on': domain(true) },
  fail: { 'it is off': { ...domain(false), message: 'Encryption at rest is off.' } },
  errors: {
    'nothing is said of it': {
      item: { ...searchDomain },
      message: /without EncryptionAtRestOptions/,
    },
  },
});
