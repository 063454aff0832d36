import { check } from '../../../../functions/checks/es/domain/node-traffic-encrypted.check.ts';
import { searchDomain } from '../../../support/checks/search-domain.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const domain = (on: boolean) => ({
  item: { ...searchDomain, NodeToNodeEncryptionOptions: { Enabled: on } },
});

describeCheck(check, {
  pass: { 'it is on': domain(true) },
  fail: {
    'it is off': { ...domain(false), message: 'Traffic between the nodes is not encrypted.' },
  },
  errors: {
    'nothing is said of it': {
      item: { ...searchDomain },
      message: /without NodeToNodeEncryptionOptions/,
    },
  },
});
