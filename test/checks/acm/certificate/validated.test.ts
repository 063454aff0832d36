import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/acm/certificate/validated.check.ts';
import type {
  CertificateSummary,
  RenewalStatus,
} from '../../../../functions/checks/acm/shapes.generated.ts';
import { daysAgo, now } from '../../../support/checks/credential-report-rows.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const judged = (item: CertificateSummary, RenewalStatus?: RenewalStatus) => ({
  now,
  item,
  facts: {
    DescribeCertificate: {
      Certificate: RenewalStatus
        ? { RenewalSummary: { RenewalStatus, DomainValidationOptions: [], UpdatedAt: now } }
        : { DomainName: 'example.com' },
    },
  },
});
const renewing = (status?: RenewalStatus) => judged({ Status: 'ISSUED' }, status);
const waiting = (CreatedAt: Date) => judged({ Status: 'PENDING_VALIDATION', CreatedAt });

describeCheck(check, {
  pass: {
    'no renewal has begun': renewing(),
    'it was renewed': renewing('SUCCESS'),
    'it is being renewed': renewing('PENDING_AUTO_RENEWAL'),
    'it was asked for a moment ago': waiting(new Date(daysAgo(1).getTime() + 1)),
  },
  fail: {
    'its renewal waits for somebody': {
      ...renewing('PENDING_VALIDATION'),
      message: 'Its renewal waits for you to validate domains.',
    },
    'its renewal failed': { ...renewing('FAILED'), message: 'Its renewal failed.' },
    'it was asked for yesterday': {
      ...waiting(daysAgo(1)),
      message: 'It has waited for its validation for 1 day.',
    },
    'nothing may wait': {
      ...waiting(now),
      parameters: { days: 0 },
      message: 'It has waited for its validation for 0 days.',
    },
    'the request failed': {
      ...judged({ Status: 'FAILED' }),
      message: 'The request for it failed.',
    },
    'the request timed out': {
      ...judged({ Status: 'VALIDATION_TIMED_OUT' }),
      message: 'The request for it failed.',
    },
  },
  errors: {
    'the renewal is in a new state': {
      ...renewing('PAUSED' as RenewalStatus), // no word of today
      message: /renewal status "PAUSED"/,
    },
    'the certificate is left out': {
      item: { Status: 'ISSUED' },
      facts: { DescribeCertificate: {} },
      message: /without Certificate/,
    },
  },
  skips: {
    'one that has expired': { item: { Status: 'EXPIRED' } },
    'one that was revoked': { item: { Status: 'REVOKED' } },
    'an inactive one': { item: { Status: 'INACTIVE' } },
  },
});

it('does not guess what a new status means', () => {
  const item = { Status: 'PAUSED' } as unknown as CertificateSummary; // no word of today

  expect(() => check.appliesTo?.(item)).toThrow('certificate status "PAUSED"');
});
