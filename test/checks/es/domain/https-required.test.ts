import { check } from '../../../../functions/checks/es/domain/https-required.check.ts';
import { searchDomain } from '../../../support/checks/search-domain.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const domain = (on: boolean) => ({
  item: { ...searchDomain, DomainEndpointOptions: { EnforceHTTPS: on } },
});

describeCheck(check, {
  pass: { 'it is on': domain(true) },
  fail: { 'it is off': { ...domain(false), message: 'The endpoint answers plain HTTP.' } },
  errors: {
    'nothing is said of it': {
      item: { ...searchDomain },
      message: /without DomainEndpointOptions/,
    },
  },
});
