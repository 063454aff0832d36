import { check } from '../../../../functions/checks/acm/certificate/not-expiring.check.ts';
import type { CertificateSummary } from '../../../../functions/checks/acm/shapes.generated.ts';
import { daysAgo, now } from '../../../support/checks/credential-report-rows.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const issued: CertificateSummary = {
  CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1',
  DomainName: 'example.com',
  Status: 'ISSUED',
  Type: 'AMAZON_ISSUED',
  RenewalEligibility: 'ELIGIBLE',
  InUse: true,
};
const ending = (days: number, more: CertificateSummary = {}) => ({
  now,
  item: { ...issued, NotAfter: daysAgo(-days), ...more },
});

describeCheck(check, {
  pass: {
    'it lasts longer': ending(31),
    'less is asked for': { ...ending(8), parameters: { days: 7 } },
    'it is used outside AWS': ending(60, { Type: 'PRIVATE', InUse: false, Exported: true }),
  },
  fail: {
    'it was not renewed in time': {
      ...ending(30),
      message: 'The certificate was not renewed yet, and expires in 30 days.',
    },
    'it was imported': {
      ...ending(3, { Type: 'IMPORTED', RenewalEligibility: 'INELIGIBLE' }),
      message: 'The certificate was imported, and expires in 3 days.',
    },
    'it has expired': {
      ...ending(-2, { Status: 'EXPIRED' }),
      message: 'The certificate was not renewed yet, and expired 2 days ago.',
    },
  },
  errors: {
    'its end is left out': { now, item: issued, message: /without NotAfter/ },
  },
  skips: {
    'one that nobody uses': { item: { ...issued, InUse: false } },
    'one that is for use outside, and was not exported': {
      item: { ...issued, Type: 'PRIVATE', InUse: false, Exported: false },
    },
    'a request': { item: { Status: 'PENDING_VALIDATION', Type: 'AMAZON_ISSUED' } },
    'a request that failed': { item: { Status: 'FAILED' } },
    'one that was revoked': { item: { ...issued, Status: 'REVOKED' } },
  },
});
