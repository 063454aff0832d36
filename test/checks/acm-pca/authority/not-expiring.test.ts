import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/acm-pca/authority/not-expiring.check.ts';
import type { CertificateAuthority } from '../../../../functions/checks/acm-pca/shapes.generated.ts';
import { daysAgo, now } from '../../../support/checks/credential-report-rows.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const active: CertificateAuthority = {
  Arn: 'arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/1',
  Status: 'ACTIVE',
};
const ending = (days: number, Status: CertificateAuthority['Status'] = 'ACTIVE') => ({
  now,
  item: { ...active, Status, NotAfter: daysAgo(-days) },
});

describeCheck(check, {
  pass: {
    'it lasts longer': ending(91),
    'less is asked for': { ...ending(31), parameters: { days: 30 } },
  },
  fail: {
    'it ends in ninety days': { ...ending(90), message: 'The authority expires in 90 days.' },
    'it has ended': { ...ending(-1, 'EXPIRED'), message: 'The authority expired 1 day ago.' },
  },
  errors: { 'its end is left out': { now, item: active, message: /without NotAfter/ } },
  skips: {
    'one that is being made': { item: { ...active, Status: 'CREATING' } },
    'one that waits for its certificate': { item: { ...active, Status: 'PENDING_CERTIFICATE' } },
    'one that is disabled': { item: { ...active, Status: 'DISABLED' } },
    'one that was deleted': { item: { ...active, Status: 'DELETED' } },
    'one that was never made': { item: { ...active, Status: 'FAILED' } },
  },
});

it('does not guess what a new status means', () => {
  const item = { ...active, Status: 'PAUSED' } as unknown as CertificateAuthority; // no word of today

  expect(() => check.appliesTo?.(item)).toThrow('status "PAUSED"');
});
