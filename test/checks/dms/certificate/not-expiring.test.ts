import { check } from '../../../../functions/checks/dms/certificate/not-expiring.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const until = (ValidToDate: string, more: object = {}) => ({
  item: { CertificatePem: 'PEM', ValidToDate: new Date(ValidToDate), ...more },
});

describeCheck(check, {
  pass: {
    'it is valid for thirty days': until('2026-12-21T06:00:00Z'),
    'it is valid for as long as a tenant asks': {
      ...until('2026-11-28T06:00:00Z'),
      parameters: { leastDays: 7 },
    },
    'its text is not answered': { item: { ValidToDate: new Date('2036-01-01T00:00:00Z') } },
  },
  fail: {
    'it is valid for less': {
      ...until('2026-12-21T05:59:59Z'),
      message: 'The certificate expires in 29 days.',
    },
    'it expires tomorrow': {
      ...until('2026-11-22T07:00:00Z'),
      message: 'The certificate expires in 1 day.',
    },
    'it has expired': {
      ...until('2026-11-18T06:00:00Z'),
      message: 'The certificate expired 3 days ago.',
    },
  },
  errors: {
    'nothing says until when it is valid': {
      item: { CertificatePem: 'PEM' },
      message: /without ValidToDate/,
    },
  },
  skips: { 'a wallet of Oracle': { item: { CertificateIdentifier: 'wallet' } } },
});
