import { check } from '../../../../functions/checks/iam/server-certificate/not-expired.check.ts';
import type { ServerCertificateMetadata } from '../../../../functions/checks/iam/shapes.generated.ts';
import { daysAgo, now } from '../../../support/checks/credential-report-rows.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const certificate: ServerCertificateMetadata = {
  Path: '/',
  ServerCertificateName: 'web',
  ServerCertificateId: 'ASCA1',
  Arn: 'arn:aws:iam::123456789012:server-certificate/web',
};
const expiring = (Expiration: Date) => ({ now, item: { ...certificate, Expiration } });

describeCheck(check, {
  pass: { 'it is still valid': expiring(new Date(now.getTime() + 1)) },
  fail: {
    'it expires this moment': {
      ...expiring(now),
      message: 'The certificate expired 0 days ago.',
    },
    'it expired last year': {
      ...expiring(daysAgo(300)),
      message: 'The certificate expired 300 days ago.',
    },
  },
  errors: {
    'the answer does not say': { now, item: certificate, message: /without Expiration/ },
  },
});
