import { check } from '../../../../functions/checks/route53domains/domain/transfer-locked.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const domain = (DomainName: string, TransferLock: boolean) => ({
  item: { DomainName, TransferLock },
});

describeCheck(check, {
  pass: {
    'it is locked': domain('example.com', true),
    'it is locked, in a country': domain('example.io', true),
  },
  fail: {
    'it is not': { ...domain('example.com', false), message: 'The transfer lock is off.' },
    'it is not, under another generic name': {
      ...domain('shop.example.academy', false),
      message: 'The transfer lock is off.',
    },
  },
  none: { 'the registry of a country may know no lock': domain('example.co.uk', false) },
});
